package io.orderway.verification.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.engine.TaskSubmission;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.FindingRoute;
import io.orderway.verification.application.DuplicateDecision;
import io.orderway.verification.application.FindDuplicates;
import io.orderway.verification.application.InformationDesk;
import io.orderway.verification.application.SettleBillingDetails;
import io.orderway.verification.application.VerifyOrder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of order verification, missing information, billing details and duplicate check. */
final class VerificationVariables {

    static final ProcessVariable<String> BLOCKED_STEP = ProcessVariable.text("blockedStep");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> EQUAL_ORDERS = ProcessVariable.text("equalOrders");
    private static final ProcessVariable<Boolean> REVIEW_NEEDED = ProcessVariable.flag("reviewNeeded");
    private static final ProcessVariable<String> REVIEW_LANE = ProcessVariable.text("reviewLane");
    private static final ProcessVariable<String> REVIEW_DECISION = ProcessVariable.text("reviewDecision");
    private static final ProcessVariable<String> HOLD_UNTIL = ProcessVariable.text("holdUntil");
    private static final ProcessVariable<String> REJECTION_SENTENCE = ProcessVariable.text("rejectionSentence");
    private static final ProcessVariable<Boolean> ORDER_RELEASED = ProcessVariable.flag("orderReleased");
    private static final ProcessVariable<String> VERIFICATION_RESULT = ProcessVariable.text("verificationResult");
    private static final ProcessVariable<Boolean> SHIPPING_DETAILS_COMPLETE = ProcessVariable.flag("shippingDetailsComplete");
    private static final ProcessVariable<Boolean> BILLING_DETAILS_COMPLETE = ProcessVariable.flag("billingDetailsComplete");
    private static final ProcessVariable<String> BILLING_DETAILS_DECISION = ProcessVariable.text("billingDetailsDecision");
    private static final ProcessVariable<Boolean> INFORMATION_MISSING = ProcessVariable.flag("informationMissing");
    private static final ProcessVariable<Boolean> INFORMATION_COMPLETE = ProcessVariable.flag("informationComplete");
    private static final ProcessVariable<Boolean> CUSTOMER_REACHABLE = ProcessVariable.flag("customerReachable");
    private static final ProcessVariable<String> DUPLICATE_GROUP = ProcessVariable.text("duplicateGroup");
    private static final ProcessVariable<String> DUPLICATE_DECISION = ProcessVariable.text("duplicateDecision");

    private VerificationVariables() {
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static BlockedStep blockedStep(VariableScope scope) {
        return BlockedStep.valueOf(ProcessVariables.require(scope, BLOCKED_STEP));
    }

    static void equalOrders(VariableScope scope, FindDuplicates.Outcome outcome) {
        ProcessVariables.set(scope, EQUAL_ORDERS, outcome.name());
    }

    static void verified(VariableScope scope, VerifyOrder.Verified verified) {
        ProcessVariables.set(scope, REVIEW_NEEDED, verified.reviewNeeded());
        ProcessVariables.set(scope, REVIEW_LANE, verified.reviewer().name());
        ProcessVariables.set(scope, SHIPPING_DETAILS_COMPLETE, verified.shippingDetailsComplete());
        ProcessVariables.set(scope, BILLING_DETAILS_COMPLETE, verified.billingDetailsComplete());
    }

    /** Who gets the order now, from the reviewer's decision to hand it over. */
    static FindingRoute handOver(VariableScope scope) {
        FindingRoute lane = switch (ProcessVariables.require(scope, REVIEW_DECISION)) {
            case "TO_SALES" -> FindingRoute.SALES;
            case "TO_FINANCE" -> FindingRoute.FINANCE;
            default -> FindingRoute.CLERK;
        };
        ProcessVariables.set(scope, REVIEW_LANE, lane.name());
        return lane;
    }

    static String rejectionSentence(VariableScope scope) {
        return ProcessVariables.require(scope, REJECTION_SENTENCE);
    }

    /** @param result RELEASED, REJECTED, EXPIRED or DUPLICATE */
    static void result(VariableScope scope, String result) {
        ProcessVariables.set(scope, ORDER_RELEASED, "RELEASED".equals(result));
        ProcessVariables.set(scope, VERIFICATION_RESULT, result);
    }

    static void waiting(VariableScope scope, InformationDesk.Waiting waiting) {
        ProcessVariables.set(scope, INFORMATION_MISSING, waiting.missing());
        ProcessVariables.set(scope, INFORMATION_COMPLETE, !waiting.missing());
        ProcessVariables.set(scope, CUSTOMER_REACHABLE, waiting.reachable());
    }

    static long duplicateGroup(VariableScope scope) {
        return Long.parseLong(ProcessVariables.require(scope, DUPLICATE_GROUP));
    }

    static DuplicateDecision duplicateDecision(VariableScope scope) {
        return DuplicateDecision.valueOf(ProcessVariables.require(scope, DUPLICATE_DECISION));
    }

    static Map<String, Object> duplicateCheck(OrderNumber number, long group, int priority) {
        return Map.of(ORDER_NUMBER.name(), number.value(), DUPLICATE_GROUP.name(), Long.toString(group), TASK_PRIORITY.name(), priority);
    }

    static Optional<String> reviewDecision(TaskSubmission submission) {
        return submission.entered(REVIEW_DECISION);
    }

    static SettleBillingDetails.Decision billingDetailsDecision(VariableScope scope) {
        return SettleBillingDetails.Decision.valueOf(ProcessVariables.require(scope, BILLING_DETAILS_DECISION));
    }

    static Optional<SettleBillingDetails.Decision> billingDetailsDecision(TaskSubmission submission) {
        return submission.entered(BILLING_DETAILS_DECISION).map(SettleBillingDetails.Decision::valueOf);
    }

    static Optional<LocalDate> holdUntil(TaskSubmission submission) {
        return submission.entered(HOLD_UNTIL).map(LocalDate::parse);
    }

    static Optional<DuplicateDecision> duplicateDecision(TaskSubmission submission) {
        return submission.entered(DUPLICATE_DECISION).map(DuplicateDecision::valueOf);
    }

    static Optional<Long> duplicateGroup(TaskSubmission submission) {
        return submission.known(DUPLICATE_GROUP).map(Long::valueOf);
    }
}
