package io.orderway.rush.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.order.Urgency;
import io.orderway.rush.RushEvent;
import io.orderway.rush.RushImpact;
import io.orderway.rush.RushImpact.Impact;
import io.orderway.rush.RushImpact.PushedBack;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what sales decided on a rush. */
@Service
public class DecideOnRush {

    private final OrderReader orders;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final RushImpact impact;
    private final TransitTime transit;
    private final FulfilmentQueue queue;
    private final DeliveryEstimates estimates;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    DecideOnRush(OrderReader orders, OrderProgress progress, Timeline timeline, RushImpact impact, TransitTime transit,
            FulfilmentQueue queue, DeliveryEstimates estimates, WorkingCalendar calendar, ApplicationEventPublisher events) {
        this.orders = orders;
        this.progress = progress;
        this.timeline = timeline;
        this.impact = impact;
        this.transit = transit;
        this.queue = queue;
        this.estimates = estimates;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * The order goes first. Orders whose promise breaks by that get a new one, which tells their customers.
     *
     * @param reason UPPER_SNAKE, as chosen by sales
     * @return the urgency that now holds
     */
    @Transactional
    public Urgency accept(OrderNumber number, String reason) {
        Impact cost = impact.of(number);
        timeline.record(number, "RUSH_ACCEPTED", "%s; %s".formatted(inWords(reason), waiting(cost.pushedBack().size())));
        latestDays(number, cost).forEach((other, day) -> {
            if (other.equals(number)) {
                promiseNotBefore(number, day, "The warehouse gets to the rush no earlier");
            } else {
                progress.promise(other, day, "A rush order goes first");
            }
        });
        events.publishEvent(new RushEvent.Accepted(number, cost.pushedBack()));
        return orders.get(number).urgency();
    }

    /** The order takes its turn; what it is promised then follows by {@link #promisePossibleDate}. */
    @Transactional
    public Urgency decline(OrderNumber number, String reason) {
        orders.lock(number);
        timeline.record(number, "RUSH_DECLINED", inWords(reason));
        progress.judgeUrgency(number, Urgency.STANDARD, "The rush was declined");
        return Urgency.STANDARD;
    }

    /**
     * Promises the date that is possible without a rush, with the carrier that the order has then.
     *
     * @param handlingDays working days that the house takes for an order that does not hurry
     */
    @Transactional
    public void promisePossibleDate(OrderNumber number, int handlingDays) {
        OrderView order = orders.lock(number);
        int transitDays = transit.workingDays(order);
        queue.expectTransit(number, transitDays);
        LocalDate leaves = latest(impact.of(number).inItsTurn(), calendar.plusWorkingDays(calendar.today(), handlingDays));
        LocalDate promised = latest(calendar.plusWorkingDays(leaves, transitDays), estimates.promise(order));
        progress.promise(number, promised, "The rush was declined; this date is possible");
        events.publishEvent(new RushEvent.Declined(number, promised));
    }

    /** Orders are locked by their numbers, so that two rushes accepted at once do not wait for each other. */
    private Map<OrderNumber, LocalDate> latestDays(OrderNumber number, Impact cost) {
        Map<OrderNumber, LocalDate> days = new TreeMap<>(Comparator.comparingLong(OrderNumber::sequence));
        days.put(number, calendar.plusWorkingDays(cost.asRush(), transit.workingDays(orders.get(number))));
        cost.pushedBack().stream().filter(PushedBack::isLate).forEach(late -> days.merge(late.number(), late.arrives(), DecideOnRush::latest));
        days.keySet().forEach(orders::lock);
        return days;
    }

    private void promiseNotBefore(OrderNumber number, LocalDate day, String cause) {
        LocalDate promised = orders.get(number).promisedDate();
        if (promised == null || promised.isBefore(day)) {
            progress.promise(number, day, cause);
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return Collections.max(List.of(one, other));
    }

    private static String waiting(int shipments) {
        return switch (shipments) {
            case 0 -> "no shipment waits longer";
            case 1 -> "1 shipment waits longer";
            default -> shipments + " shipments wait longer";
        };
    }

    private static String inWords(String reason) {
        String words = reason.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
