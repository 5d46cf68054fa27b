package io.orderway.walk;

import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.Findings;
import io.orderway.verification.application.DecideOnFinding;
import java.util.List;
import java.util.Random;

/** People decide on what the checks have found. */
class WalkReview {

    private final WalkRecords records;
    private final WalkPeople people;
    private final Findings findings;
    private final DecideOnFinding decide;

    WalkReview(WalkRecords records, WalkPeople people, Findings findings, DecideOnFinding decide) {
        this.records = records;
        this.people = people;
        this.findings = findings;
        this.decide = decide;
    }

    private record Found(OrderNumber order, long id) {
    }

    private List<Found> undecided(WalkedOrder order) {
        return records.family(order).stream().filter(one -> !one.state().isEnd()).map(OrderView::number)
                .flatMap(number -> findings.of(number).stream().filter(finding -> finding.needsDecision() || finding.decision() == FindingDecision.ASK)
                        .map(finding -> new Found(number, finding.id()))).toList();
    }

    boolean isFoundAnything(WalkedOrder order) {
        return !undecided(order).isEmpty();
    }

    String decide(WalkedOrder order, Random random) {
        Found found = WalkDesk.any(undecided(order), random);
        FindingDecision decision = WalkDesk.any(List.of(FindingDecision.values()), random);
        decide(found, decision, random.nextInt(2));
        return decision.name();
    }

    /** The order stays as it is. @return whether anything was to be decided */
    boolean keepAll(WalkedOrder order) {
        List<Found> open = undecided(order);
        boolean decided = false;
        for (Found found : open) {
            try {
                decide(found, FindingDecision.KEEP, 0);
                decided = true;
            } catch (RuntimeException refused) {
                Refusals.requireSentence(refused);
            }
        }
        return decided;
    }

    private void decide(Found found, FindingDecision decision, int person) {
        people.atTheHouse(person, () -> decide.decide(found.order(), found.id(), new DecideOnFinding.Command(decision, null, "The walk says so")));
    }
}
