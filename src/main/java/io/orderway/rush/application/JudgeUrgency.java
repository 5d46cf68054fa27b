package io.orderway.rush.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.order.Urgency;
import io.orderway.rush.application.RushTables.Facts;
import io.orderway.rush.application.RushTables.Judgement;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges by table how much an order hurries; nothing about the order need be verified yet. */
@Service
public class JudgeUrgency {

    /** What an order without a date counts as, unless it is a rush: so far away that no rule speaks of it. */
    private static final int NO_DATE = 999;
    private static final int NEXT_DAY = 1;

    private final OrderReader orders;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final Customers customers;
    private final WarehouseLoad load;
    private final RushTables tables;
    private final WorkingCalendar calendar;

    JudgeUrgency(OrderReader orders, OrderProgress progress, Timeline timeline, Customers customers, WarehouseLoad load,
            RushTables tables, WorkingCalendar calendar) {
        this.orders = orders;
        this.progress = progress;
        this.timeline = timeline;
        this.customers = customers;
        this.load = load;
        this.tables = tables;
        this.calendar = calendar;
    }

    @Transactional
    public Judgement judge(OrderNumber number) {
        OrderView order = orders.get(number);
        Judgement judgement = tables.judge(facts(order));
        progress.judgeUrgency(number, judgement.urgency(),
                "%s (rush-assessment, version %d)".formatted(judgement.reason(), judgement.version()));
        if (judgement.urgency() != Urgency.STANDARD && !judgement.approvalNeeded()) {
            timeline.record(number, "RUSH_BY_RULE", "It hurries without anybody being asked");
        }
        return judgement;
    }

    private Facts facts(OrderView order) {
        ZonedDateTime now = calendar.now();
        return new Facts(order.kind(), order.rushRequested(), daysLeft(order, now.toLocalDate()), now.getHour(), tier(order), order.netTotal().amount(),
                load.percent());
    }

    private int daysLeft(OrderView order, LocalDate today) {
        if (order.requestedDate() == null) {
            return order.rushRequested() ? NEXT_DAY : NO_DATE;
        }
        return calendar.workingDaysBetween(today, order.requestedDate());
    }

    private CustomerTier tier(OrderView order) {
        return Optional.ofNullable(order.customerNumber()).flatMap(customers::find).map(Customer::terms)
                .map(terms -> terms.tier()).orElse(CustomerTier.STANDARD);
    }
}
