package io.orderway.subscription.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.order.Channel;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderIntake;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderPurpose;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders a subscription's deliveries: each period once, and of several that were missed the last one only. */
@Service
public class RenewSubscription {

    private static final LocalTime EARLY = LocalTime.of(5, 0);

    private final SubscriptionTable table;
    private final OrderIntake orders;
    private final Timeline timeline;
    private final WorkingCalendar calendar;

    RenewSubscription(SubscriptionTable table, OrderIntake orders, Timeline timeline, WorkingCalendar calendar) {
        this.table = table;
        this.orders = orders;
        this.timeline = timeline;
        this.calendar = calendar;
    }

    /**
     * Finds the next delivery, leaving out those that are paused or were missed.
     *
     * @return when it is to be ordered; empty if there is none any more
     */
    @Transactional
    public Optional<Instant> plan(String number) {
        Subscription subscription = table.lock(number);
        int period = nextPeriod(subscription);
        boolean ended = subscription.ended() || subscription.endsOn() != null && subscription.due(period).isAfter(subscription.endsOn());
        table.goTo(subscription, period, ended);
        return ended ? Optional.empty() : Optional.of(orderOn(subscription, period).atTime(EARLY).atZone(calendar.zone()).toInstant());
    }

    /** Orders the next delivery if it is time; asked again for the same period, nothing happens. */
    @Transactional
    public void renew(String number) {
        if (plan(number).isEmpty()) {
            return;
        }
        Subscription subscription = table.lock(number);
        LocalDate due = subscription.nextDue();
        if (calendar.today().isBefore(orderOn(subscription, subscription.nextPeriod()))) {
            return;
        }
        if (table.takePeriod(subscription, due)) {
            OrderNumber order = orders.place(draft(subscription, due));
            table.ordered(subscription, due, order);
            timeline.record(order, "SUBSCRIPTION_RENEWED", "%s, due on %s".formatted(number, due));
        }
        table.goTo(subscription, subscription.nextPeriod() + 1, false);
    }

    private int nextPeriod(Subscription subscription) {
        int period = subscription.nextPeriod();
        LocalDate today = calendar.today();
        while (isPaused(subscription, period) || !subscription.due(period + 1).isAfter(today)) {
            period++;
        }
        return period;
    }

    private static boolean isPaused(Subscription subscription, int period) {
        return subscription.pausedUntil() != null && !subscription.due(period).isAfter(subscription.pausedUntil());
    }

    private static LocalDate orderOn(Subscription subscription, int period) {
        return subscription.due(period).minusDays(subscription.leadDays());
    }

    private OrderDraft draft(Subscription subscription, LocalDate due) {
        List<OrderDraft.Line> lines = subscription.lines().stream()
                .map(line -> new OrderDraft.Line(LineKind.GOODS, line.sku().value(), null, line.pieces(), line.unitPrice())).toList();
        LocalDate wished = due.isBefore(calendar.today()) ? null : due;
        return new OrderDraft(Channel.HOUSE, "%s/%s".formatted(subscription.number(), due), null, subscription.customerNumber(), false, null, wished, null,
                false, null, null, Map.of(), lines, null, false, OrderPurpose.of(OrderKind.SUBSCRIPTION));
    }
}
