package io.orderway.hold.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldEvent;
import io.orderway.hold.Holds;
import io.orderway.identity.CurrentUser;
import io.orderway.order.Timeline;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a hold in its tasks: it is lifted, kept a while longer, or handed on because nobody did either. */
@Service
@Transactional
public class ClearHold {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Holds holds;
    private final HoldTable table;
    private final HoldPolicies policies;
    private final CurrentUser user;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ClearHold(Holds holds, HoldTable table, HoldPolicies policies, CurrentUser user, WorkingCalendar calendar, Timeline timeline,
            ApplicationEventPublisher events) {
        this.holds = holds;
        this.table = table;
        this.policies = policies;
        this.user = user;
        this.calendar = calendar;
        this.timeline = timeline;
        this.events = events;
    }

    /** @return why the current user cannot lift it, in a sentence; empty if he can */
    @Transactional(readOnly = true)
    public Optional<String> toLifting(long holdId) {
        HoldPolicy policy = policy(holdId);
        boolean mayLift = user.find().isEmpty() || user.isIn(policy.releasedBy().toArray(String[]::new));
        return mayLift ? Optional.empty() : Optional.of("Only %s can lift this hold.".formatted(policy.whoReleases()));
    }

    /** @return why it cannot be kept so long, in a sentence; empty if it can */
    @Transactional(readOnly = true)
    public Optional<String> toKeeping(long holdId, LocalDate until) {
        int days = policy(holdId).keptAtMost();
        LocalDate today = calendar.today();
        return until.isAfter(today) && !until.isAfter(today.plusDays(days)) ? Optional.empty()
                : Optional.of("Such a hold is kept until a day after today, at most %d days ahead.".formatted(days));
    }

    /** A hold that was lifted on the sheet meanwhile stays as it is. */
    public void lift(long holdId, String why) {
        holds.lift(holdId, why);
    }

    public void keep(long holdId, LocalDate until) {
        table.keep(holdId, until).ifPresent(hold -> timeline.record(hold.order(), "HOLD_KEPT", hold.title() + " until " + DAY.format(until)));
    }

    /** Whoever it was handed on to keeps it: until that day it is not overdue. */
    public void keepOverdue(long holdId, LocalDate until) {
        keep(holdId, until);
        table.notOverdueAnyMore(holdId);
    }

    /** @return false if it is with the next group already, or was lifted */
    public boolean escalate(long holdId) {
        Optional<Hold> escalated = table.escalate(holdId);
        escalated.ifPresent(hold -> {
            timeline.record(hold.order(), "HOLD_ESCALATED", hold.title() + " was not cleared in time");
            events.publishEvent(new HoldEvent.Escalated(hold));
        });
        return escalated.isPresent();
    }

    private HoldPolicy policy(long holdId) {
        return policies.of(table.find(holdId).orElseThrow().type());
    }
}
