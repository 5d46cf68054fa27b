package io.orderway.returns.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.customer.Handling;
import io.orderway.delivery.Deliveries;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.returns.Returns.Line;
import io.orderway.returns.application.ReturnTables.Facts;
import io.orderway.returns.application.ReturnTables.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the table about each line of a return. */
@Service
public class AssessReturn {

    /** Answers of the table, the worst first: one line that a person has to look at keeps the whole return with him. */
    public enum Eligibility {
        PERSON, REFUSED, ACCEPTED
    }

    private final OrderReader orders;
    private final Customers customers;
    private final Deliveries deliveries;
    private final ReturnCategories categories;
    private final ReturnTable table;
    private final ReturnTables tables;
    private final WorkingCalendar calendar;
    private final Timeline timeline;

    AssessReturn(OrderReader orders, Customers customers, Deliveries deliveries, ReturnCategories categories, ReturnTable table, ReturnTables tables,
            WorkingCalendar calendar, Timeline timeline) {
        this.orders = orders;
        this.customers = customers;
        this.deliveries = deliveries;
        this.categories = categories;
        this.table = table;
        this.tables = tables;
        this.calendar = calendar;
        this.timeline = timeline;
    }

    /** Some lines accepted and some refused are a person's matter. */
    @Transactional
    public Eligibility assess(String number) {
        ReturnTable.Row row = table.get(number);
        OrderView order = orders.lock(row.order());
        List<Verdict> verdicts = row.goods().lines().stream().map(line -> tables.eligibility(facts(order, row, line))).toList();
        List<Eligibility> answers = verdicts.stream().map(verdict -> Eligibility.valueOf(verdict.answer())).distinct().toList();
        Eligibility answer = answers.size() == 1 ? answers.get(0) : Eligibility.PERSON;
        Verdict first = verdicts.stream().min(Comparator.comparing(verdict -> Eligibility.valueOf(verdict.answer()))).orElseThrow();
        timeline.record(order.number(), "RETURN_ASSESSED", "%s: %s. %s (return-eligibility, version %d)".formatted(number,
                answer == Eligibility.PERSON ? "to be decided" : answer.name().toLowerCase(Locale.ROOT), first.sentence(), first.version()));
        table.change(number, row.goods().state(), answer == Eligibility.REFUSED ? first.sentence() : null);
        return answer;
    }

    private Facts facts(OrderView order, ReturnTable.Row row, Line line) {
        Optional<LocalDate> delivered = deliveredOn(order, line);
        int days = delivered.map(day -> (int) ChronoUnit.DAYS.between(day, calendar.today())).map(count -> Math.max(0, count)).orElse(0);
        int earlier = (int) table.of(order.number()).stream().filter(other -> !other.number().equals(row.number()) && !other.goods().state().freesPieces())
                .flatMap(other -> other.goods().lines().stream()).filter(other -> other.lineNumber() == line.lineNumber()).count();
        return new Facts(row.credit() != null, isConsumer(order), Optional.ofNullable(order.party(PartyRole.SHIP_TO).country()).orElse(""),
                delivered.isPresent(), days, categories.of(line.sku()), row.goods().reason(), row.goods().condition(), earlier);
    }

    /** Who runs on the house account buys at retail prices and without a name: he is treated as a consumer. */
    boolean isConsumer(OrderView order) {
        return order.houseAccount() || Optional.ofNullable(order.customerNumber()).flatMap(customers::find).map(Customer::handling)
                .map(Handling::consumer).orElse(false);
    }

    /**
     * The day on which the last of the order's goods reached the customer, from which the time to withdraw counts (UK Consumer Contracts
     * Regulations 2013, regulation 30; EU Directive 2011/83, article 9); empty while the line is on its way.
     */
    private Optional<LocalDate> deliveredOn(OrderView order, Line line) {
        boolean onItsWay = order.shipments().stream().filter(shipment -> shipment.lines().stream()
                .anyMatch(shipped -> shipped.lineNumber() == line.lineNumber())).noneMatch(shipment -> reachedOn(shipment).isPresent());
        return onItsWay ? Optional.empty() : order.shipments().stream().flatMap(shipment -> reachedOn(shipment).stream())
                .max(Comparator.naturalOrder()).map(at -> at.atZone(calendar.zone()).toLocalDate());
    }

    private Optional<Instant> reachedOn(OrderView.Shipment shipment) {
        return deliveries.find(shipment.number()).map(delivery -> Optional.ofNullable(delivery.deliveredAt()).orElse(delivery.confirmedAt()));
    }
}
