package io.orderway.verification.application;

import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.domain.Finding;
import io.orderway.verification.domain.FindingRows;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person takes, keeps, drops or asks about what was found; corrections are checked again at once. */
@Service
public class DecideOnFinding {

    private static final int LONGEST_REASON = 300;

    private final FindingRows findings;
    private final OrderReader orders;
    private final Corrections corrections;
    private final VerifyOrder verifyOrder;
    private final CurrentUser currentUser;
    private final Timeline timeline;
    private final Clock clock;

    DecideOnFinding(FindingRows findings, OrderReader orders, Corrections corrections, VerifyOrder verifyOrder, CurrentUser currentUser,
            Timeline timeline, Clock clock) {
        this.findings = findings;
        this.orders = orders;
        this.corrections = corrections;
        this.verifyOrder = verifyOrder;
        this.currentUser = currentUser;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What a person decided.
     *
     * @param value  instead of the proposed one; null to take that
     * @param reason needed to keep what was found, at most 300 characters
     */
    public record Command(FindingDecision decision, String value, String reason) {
    }

    /**
     * @throws NotFoundException        if the order has no such finding, any more
     * @throws ConflictException        if the order is no longer in verification
     * @throws io.orderway.identity.NotAllowedException if the finding is for another department
     * @throws IllegalArgumentException if it cannot be decided so; the message is a sentence
     */
    @Transactional
    public void decide(OrderNumber number, long findingId, Command command) {
        orders.lock(number);
        Finding finding = findings.findByIdAndOrderNumberAndResolvedFalse(findingId, number)
                .orElseThrow(() -> new NotFoundException("Order %s has no such finding any more.".formatted(number)));
        currentUser.require(Lanes.groupsOf(finding.route()));
        if (orders.get(number).state() != OrderState.RECEIVED) {
            throw new ConflictException("Order %s is no longer in verification.".formatted(number));
        }
        String reason = reason(command);
        switch (command.decision()) {
            case TAKE -> take(number, finding, command.value(), reason);
            case DROP -> drop(number, finding, reason);
            case KEEP -> requireReason(reason);
            case ASK -> requireAskable(finding);
        }
        finding.decide(command.decision(), reason, currentUser.id(), clock.instant());
        timeline.record(number, "FINDING_" + command.decision(), finding.sentence() + (reason == null ? "" : " Reason: " + reason));
        if (command.decision() == FindingDecision.TAKE || command.decision() == FindingDecision.DROP) {
            verifyOrder.recheck(number);
        }
    }

    private void take(OrderNumber number, Finding finding, String value, String reason) {
        if (finding.proposedAction() == null) {
            throw new IllegalArgumentException("There is no correction to take. Correct the order on the sheet, or keep it as it is with a reason.");
        }
        corrections.apply(number, finding.proposedAction(), finding.lineNumber(), value == null ? finding.proposedValue() : value, reason);
    }

    private void drop(OrderNumber number, Finding finding, String reason) {
        if (finding.lineNumber() == null) {
            throw new IllegalArgumentException("Only a line can be dropped; this concerns the whole order.");
        }
        corrections.drop(number, finding.lineNumber(), reason);
    }

    private static String reason(Command command) {
        if (command.decision() == null) {
            throw new IllegalArgumentException("Please say what is decided: TAKE, KEEP, DROP or ASK.");
        }
        String reason = command.reason() == null || command.reason().isBlank() ? null : command.reason().strip();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has at most %d characters.".formatted(LONGEST_REASON));
        }
        return reason;
    }

    private static void requireReason(String reason) {
        if (reason == null) {
            throw new IllegalArgumentException("Please give a reason for keeping the order as it is.");
        }
    }

    private static void requireAskable(Finding finding) {
        if (!Questions.isAskable(finding.code())) {
            throw new IllegalArgumentException("The customer cannot be asked about this; take, keep or drop it.");
        }
    }
}
