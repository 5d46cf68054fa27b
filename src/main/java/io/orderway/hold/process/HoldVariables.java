package io.orderway.hold.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.engine.TaskSubmission;
import io.orderway.hold.Hold;
import io.orderway.hold.application.HoldPolicy;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of holds. */
final class HoldVariables {

    static final ProcessVariable<String> HOLD_NUMBER = ProcessVariable.text("holdNumber");
    static final ProcessVariable<String> HELD_SUBJECT = ProcessVariable.text("heldSubject");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    private static final ProcessVariable<Boolean> ON_HOLD = ProcessVariable.flag("onHold");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> OWNER_GROUP = ProcessVariable.text("ownerGroup");
    private static final ProcessVariable<String> CLEAR_WITHIN = ProcessVariable.text("clearWithin");
    private static final ProcessVariable<String> ESCALATES_AFTER = ProcessVariable.text("escalatesAfter");
    private static final ProcessVariable<String> ESCALATION_GROUP = ProcessVariable.text("escalationGroup");
    private static final ProcessVariable<Boolean> HANDED_ON = ProcessVariable.flag("handedOn");
    private static final ProcessVariable<String> HOLD_ANSWER = ProcessVariable.text("holdAnswer");
    private static final ProcessVariable<String> LIFT_CAUSE = ProcessVariable.text("liftCause");
    private static final ProcessVariable<String> KEEP_UNTIL = ProcessVariable.text("keepUntil");

    private HoldVariables() {
    }

    static Map<String, Object> atStart(Hold hold, HoldPolicy policy, int priority) {
        return Map.of(ORDER_NUMBER.name(), hold.order().value(), HOLD_NUMBER.name(), Long.toString(hold.id()),
                TASK_PRIORITY.name(), priority, OWNER_GROUP.name(), policy.ownerGroup(), CLEAR_WITHIN.name(), policy.dueIn(),
                ESCALATES_AFTER.name(), policy.escalatesAfter(), ESCALATION_GROUP.name(), policy.escalatesTo());
    }

    static long holdId(VariableScope scope) {
        return Long.parseLong(ProcessVariables.require(scope, HOLD_NUMBER));
    }

    static long holdId(TaskSubmission submission) {
        return submission.known(HOLD_NUMBER).map(Long::parseLong).orElseThrow();
    }

    static boolean isLifted(TaskSubmission submission) {
        return submission.entered(HOLD_ANSWER).filter("LIFT"::equals).isPresent();
    }

    static Optional<LocalDate> keepUntil(TaskSubmission submission) {
        return submission.entered(KEEP_UNTIL).map(LocalDate::parse);
    }

    static LocalDate keepUntil(VariableScope scope) {
        return LocalDate.parse(ProcessVariables.require(scope, KEEP_UNTIL));
    }

    /** What the form offers, as it is kept for the record. */
    static String liftCause(VariableScope scope) {
        return switch (ProcessVariables.require(scope, LIFT_CAUSE)) {
            case "SETTLED" -> "What it was about is settled";
            case "ACCEPTED" -> "Accepted as it is";
            default -> "It was set by mistake";
        };
    }

    static void handedOn(VariableScope scope, boolean handedOn) {
        ProcessVariables.set(scope, HANDED_ON, handedOn);
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    /** Null where the order's allocation waits. */
    static ShipmentNumber heldShipment(VariableScope scope) {
        String subject = ProcessVariables.require(scope, HELD_SUBJECT);
        return OrderNumber.isValid(subject) ? null : ShipmentNumber.of(subject);
    }

    static void onHold(VariableScope scope, boolean onHold) {
        ProcessVariables.set(scope, ON_HOLD, onHold);
    }

    static Optional<ShipmentNumber> shipment(TaskSubmission submission) {
        return submission.known(SHIPMENT_NUMBER).map(ShipmentNumber::of);
    }
}
