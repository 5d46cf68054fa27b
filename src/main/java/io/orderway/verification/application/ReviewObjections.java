package io.orderway.verification.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.FindingRoute;
import io.orderway.verification.domain.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a review cannot be completed as a person wants to. */
@Service
public class ReviewObjections {

    private final VerifyOrder verifyOrder;
    private final FarthestDates farthestDates;
    private final WorkingCalendar calendar;

    ReviewObjections(VerifyOrder verifyOrder, FarthestDates farthestDates, WorkingCalendar calendar) {
        this.verifyOrder = verifyOrder;
        this.farthestDates = farthestDates;
        this.calendar = calendar;
    }

    /**
     * Checks the order as it stands now. If nothing stands against its release, whoever releases it has agreed to what needs a second person.
     *
     * @param user who releases
     * @return a sentence; empty if the order can be released
     */
    @Transactional
    public Optional<String> toRelease(OrderNumber number, String user) {
        List<Finding> findings = verifyOrder.recheck(number);
        Optional<String> objection = findings.stream().filter(Finding::needsDecision).findFirst().map(ReviewObjections::undecided)
                .or(() -> findings.stream().filter(finding -> finding.awaitsSecondPerson() && user.equals(finding.decidedBy())).findFirst()
                        .map(finding -> "You decided this yourself and it takes a second person to release it: " + finding.sentence()));
        if (objection.isEmpty()) {
            findings.stream().filter(Finding::awaitsSecondPerson).forEach(finding -> finding.confirm(user));
        }
        return objection;
    }

    private static String undecided(Finding finding) {
        if (finding.decision() == FindingDecision.ASK) {
            return "The customer is to be asked first: " + finding.sentence();
        }
        String who = finding.route() == FindingRoute.CLERK ? "" : " (for %s)".formatted(Lanes.nameOf(finding.route()));
        return "Still undecided%s: %s".formatted(who, finding.sentence());
    }

    @Transactional
    public Optional<String> toAsking(OrderNumber number) {
        boolean nothingToAsk = verifyOrder.recheck(number).stream().noneMatch(finding -> finding.decision() == FindingDecision.ASK);
        return nothingToAsk ? Optional.of("Nothing is marked to be asked about: mark it among the findings first.") : Optional.empty();
    }

    public Optional<String> toHolding(OrderNumber number, LocalDate until) {
        LocalDate latest = farthestDates.ofHold(number);
        return until.isAfter(calendar.today()) && !until.isAfter(latest) ? Optional.empty()
                : Optional.of("An order is held until a day after today, and until %s at the latest.".formatted(latest));
    }
}
