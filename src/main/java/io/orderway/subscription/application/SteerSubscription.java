package io.orderway.subscription.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.shared.ConflictException;
import io.orderway.subscription.Subscription;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pauses a subscription, lets it go on and ends it. What was ordered already is delivered; it is cancelled like every other order. */
@Service
@Transactional
public class SteerSubscription {

    private static final int LONGEST_PAUSE_MONTHS = 24;

    private final SubscriptionTable table;
    private final SubscriptionProcess process;
    private final WorkingCalendar calendar;

    SteerSubscription(SubscriptionTable table, SubscriptionProcess process, WorkingCalendar calendar) {
        this.table = table;
        this.process = process;
        this.calendar = calendar;
    }

    /** @param until deliveries due up to this day are left out */
    public Subscription pause(String number, LocalDate until) {
        Subscription subscription = running(number);
        if (until.isBefore(calendar.today()) || until.isAfter(calendar.today().plusMonths(LONGEST_PAUSE_MONTHS))) {
            throw new IllegalArgumentException("A pause ends between today and two years from now.");
        }
        return steer(subscription, until, subscription.endsOn());
    }

    /** Deliveries that were left out stay so. */
    public Subscription resume(String number) {
        Subscription subscription = running(number);
        return steer(subscription, null, subscription.endsOn());
    }

    /** @param lastDay on which a delivery may still be due; null for no further one */
    public Subscription end(String number, LocalDate lastDay) {
        Subscription subscription = table.lock(number);
        if (subscription.ended()) {
            return subscription;
        }
        if (lastDay != null && lastDay.isBefore(calendar.today())) {
            throw new IllegalArgumentException("A subscription does not end in the past.");
        }
        LocalDate last = lastDay == null ? subscription.nextDue().minusDays(1) : lastDay;
        return steer(subscription, subscription.pausedUntil(), last);
    }

    private Subscription running(String number) {
        Subscription subscription = table.lock(number);
        if (subscription.ended()) {
            throw new ConflictException("Subscription %s has ended.".formatted(number));
        }
        return subscription;
    }

    private Subscription steer(Subscription subscription, LocalDate pausedUntil, LocalDate endsOn) {
        table.steer(subscription, pausedUntil, endsOn);
        process.lookAgain(subscription.number());
        return table.find(subscription.number()).orElseThrow();
    }
}
