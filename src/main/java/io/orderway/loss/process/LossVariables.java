package io.orderway.loss.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.loss.FoundParcelAnswer;
import io.orderway.loss.LossCause;
import io.orderway.loss.Remedy;
import io.orderway.loss.application.ChooseRemedy.Settled;
import io.orderway.loss.application.ClaimProcess.ClaimFacts;
import io.orderway.loss.application.Claims;
import io.orderway.loss.application.DecideOnFoundParcel.Condition;
import io.orderway.loss.application.DecideOnFoundParcel.Decided;
import io.orderway.loss.application.OpenLoss.Opened;
import io.orderway.loss.domain.TraceResult;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of loss handling, claims and found parcels. */
final class LossVariables {

    static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    static final ProcessVariable<String> LOSS_NUMBER = ProcessVariable.text("lossNumber");
    static final ProcessVariable<String> TRACE_RESULT = ProcessVariable.text("traceResult");
    static final ProcessVariable<String> FOUND_UNTIL = ProcessVariable.text("foundUntil");
    static final ProcessVariable<String> CLAIM_ANSWER = ProcessVariable.text("claimAnswer");
    static final ProcessVariable<BigDecimal> CLAIM_AMOUNT = ProcessVariable.decimal("claimAmount");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<String> RETURN_NUMBER = ProcessVariable.text("returnNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> MISSING_CAUSE = ProcessVariable.text("missingCause");
    private static final ProcessVariable<String> CARRIER_SERVICE = ProcessVariable.text("carrierService");
    private static final ProcessVariable<String> DESTINATION_ZONE = ProcessVariable.text("destinationZone");
    private static final ProcessVariable<String> UPDATE_CYCLE = ProcessVariable.text("updateCycle");
    private static final ProcessVariable<Boolean> PARCEL_FOUND = ProcessVariable.flag("parcelFound");
    private static final ProcessVariable<String> REMEDY_CHOICE = ProcessVariable.text("remedyChoice");
    private static final ProcessVariable<String> REMEDY = ProcessVariable.text("remedy");
    private static final ProcessVariable<String> PAID_ORDER = ProcessVariable.text("paidOrder");
    private static final ProcessVariable<String> PAID_AMOUNT = ProcessVariable.text("paidAmount");
    private static final ProcessVariable<Boolean> REPLACEMENT_PLACED = ProcessVariable.flag("replacementPlaced");
    private static final ProcessVariable<Integer> CLAIM_REMINDERS = ProcessVariable.number("claimReminders");
    private static final ProcessVariable<String> CLAIM_ACTION = ProcessVariable.text("claimAction");
    private static final ProcessVariable<String> FOUND_PARCEL_ANSWER = ProcessVariable.text("foundParcelAnswer");
    private static final ProcessVariable<Boolean> GOODS_COME_BACK = ProcessVariable.flag("goodsComeBack");
    private static final ProcessVariable<Boolean> ANSWERED_BY_CUSTOMER = ProcessVariable.flag("answeredByCustomer");
    private static final ProcessVariable<Integer> KEPT_VALUE = ProcessVariable.number("keptValue");
    private static final ProcessVariable<String> GOODS_CONDITION = ProcessVariable.text("goodsCondition");
    private static final ProcessVariable<String> KEPT_GOODS = ProcessVariable.text("keptGoods");

    private LossVariables() {
    }

    static ShipmentNumber shipmentNumber(VariableScope scope) {
        return ShipmentNumber.of(ProcessVariables.require(scope, SHIPMENT_NUMBER));
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    /** In the process of a return that was lost. */
    static String returnNumber(VariableScope scope) {
        return ProcessVariables.require(scope, RETURN_NUMBER);
    }

    static String lossNumber(VariableScope scope) {
        return ProcessVariables.require(scope, LOSS_NUMBER);
    }

    static LossCause cause(VariableScope scope) {
        return LossCause.valueOf(ProcessVariables.require(scope, MISSING_CAUSE));
    }

    static int priority(VariableScope scope) {
        return ProcessVariables.require(scope, TASK_PRIORITY);
    }

    static void setOpened(VariableScope scope, Opened opened) {
        ProcessVariables.set(scope, LOSS_NUMBER, opened.lossNumber());
        ProcessVariables.set(scope, CARRIER_SERVICE, opened.carrierService());
        ProcessVariables.set(scope, DESTINATION_ZONE, opened.destinationZone());
    }

    static ClaimFacts claimFacts(VariableScope scope) {
        return new ClaimFacts(ProcessVariables.require(scope, CARRIER_SERVICE), ProcessVariables.require(scope, DESTINATION_ZONE));
    }

    static String updateCycle(VariableScope scope) {
        return ProcessVariables.require(scope, UPDATE_CYCLE);
    }

    static Optional<TraceResult> traceResult(VariableScope scope) {
        return ProcessVariables.find(scope, TRACE_RESULT).map(TraceResult::valueOf);
    }

    static Optional<LocalDate> foundUntil(VariableScope scope) {
        return ProcessVariables.find(scope, FOUND_UNTIL).filter(day -> !day.isBlank()).map(LocalDate::parse);
    }

    static void setParcelFound(VariableScope scope, boolean found) {
        ProcessVariables.set(scope, PARCEL_FOUND, found);
    }

    static Optional<Remedy> remedyChoice(VariableScope scope) {
        return ProcessVariables.find(scope, REMEDY_CHOICE).map(Remedy::valueOf);
    }

    static void setSettled(VariableScope scope, Settled settled) {
        ProcessVariables.set(scope, REMEDY, settled.remedy().name());
        ProcessVariables.set(scope, PAID_ORDER, settled.paidOrder().value());
        ProcessVariables.set(scope, PAID_AMOUNT, settled.paidAmount().amount().toPlainString());
    }

    static void setReplacementPlaced(VariableScope scope, boolean placed) {
        ProcessVariables.set(scope, REPLACEMENT_PLACED, placed);
    }

    static boolean isClaimFiled(VariableScope scope) {
        return "FILED".equals(ProcessVariables.require(scope, CLAIM_ACTION));
    }

    static void setClaimReminders(VariableScope scope, int reminders) {
        ProcessVariables.set(scope, CLAIM_REMINDERS, reminders);
    }

    static Claims.Answer claimAnswer(VariableScope scope) {
        return Claims.Answer.valueOf(ProcessVariables.require(scope, CLAIM_ANSWER));
    }

    static Optional<BigDecimal> claimAmount(VariableScope scope) {
        return ProcessVariables.find(scope, CLAIM_AMOUNT);
    }

    static Optional<FoundParcelAnswer> foundParcelAnswer(VariableScope scope) {
        return ProcessVariables.find(scope, FOUND_PARCEL_ANSWER).map(FoundParcelAnswer::valueOf);
    }

    static void setDecided(VariableScope scope, Decided decided) {
        ProcessVariables.set(scope, GOODS_COME_BACK, decided.goodsComeBack());
        ProcessVariables.set(scope, ANSWERED_BY_CUSTOMER, decided.answeredByCustomer());
        ProcessVariables.set(scope, KEPT_VALUE, decided.netValue());
    }

    static Condition goodsCondition(VariableScope scope) {
        return Condition.valueOf(ProcessVariables.require(scope, GOODS_CONDITION));
    }

    static boolean areKeptGoodsCharged(VariableScope scope) {
        return "CHARGED".equals(ProcessVariables.require(scope, KEPT_GOODS));
    }

    static Map<String, Object> ofLoss(ShipmentNumber shipment, String lossNumber, int priority) {
        return new HashMap<>(Map.of(ORDER_NUMBER.name(), shipment.orderNumber().value(), SHIPMENT_NUMBER.name(), shipment.value(),
                LOSS_NUMBER.name(), lossNumber, TASK_PRIORITY.name(), priority));
    }

    static Map<String, Object> ofClaim(ShipmentNumber shipment, String lossNumber, ClaimFacts facts, int priority) {
        Map<String, Object> variables = ofLoss(shipment, lossNumber, priority);
        variables.put(CARRIER_SERVICE.name(), facts.carrierService());
        variables.put(DESTINATION_ZONE.name(), facts.destinationZone());
        variables.put(CLAIM_REMINDERS.name(), -1);
        return variables;
    }
}
