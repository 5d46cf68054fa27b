package io.orderway.complaint.process;

import io.orderway.complaint.ComplaintFinding;
import io.orderway.complaint.RemedyAnswer;
import io.orderway.complaint.application.ComplaintProcess.Facts;
import io.orderway.complaint.application.OfferRemedy.Settled;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of complaint handling. */
final class ComplaintVariables {

    static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");
    static final ProcessVariable<String> COMPLAINT_FINDING = ProcessVariable.text("complaintFinding");
    static final ProcessVariable<BigDecimal> COMPENSATION_AMOUNT = ProcessVariable.decimal("compensationAmount");
    static final ProcessVariable<BigDecimal> GESTURE_AMOUNT = ProcessVariable.decimal("gestureAmount");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> COMPLAINT_TOPIC = ProcessVariable.text("complaintTopic");
    private static final ProcessVariable<String> CUSTOMER_TIER = ProcessVariable.text("customerTier");
    private static final ProcessVariable<Integer> REVIEW_DAYS = ProcessVariable.number("reviewDays");
    private static final ProcessVariable<Integer> ANSWER_DAYS = ProcessVariable.number("answerDays");
    private static final ProcessVariable<String> REMEDY_ANSWER = ProcessVariable.text("remedyAnswer");
    private static final ProcessVariable<Boolean> GOODS_TO_REPLACE = ProcessVariable.flag("goodsToReplace");
    private static final ProcessVariable<Boolean> MONEY_TO_PAY = ProcessVariable.flag("moneyToPay");
    private static final ProcessVariable<String> AGREED_AMOUNT = ProcessVariable.text("agreedAmount");
    private static final ProcessVariable<Boolean> GESTURE_TO_MAKE = ProcessVariable.flag("gestureToMake");
    private static final ProcessVariable<String> AGREED_GESTURE = ProcessVariable.text("agreedGesture");
    private static final ProcessVariable<String> COMPLAINT_SETTLEMENT = ProcessVariable.text("complaintSettlement");
    private static final ProcessVariable<Boolean> CORRECTED_ORDER_PLACED = ProcessVariable.flag("correctedOrderPlaced");

    private static final ProcessVariable<String> CALL_BACK_DUE = ProcessVariable.text("callBackDue");
    private static final ProcessVariable<String> CALL_BACK_ANSWER = ProcessVariable.text("callBackAnswer");

    private ComplaintVariables() {
    }

    static String complaintNumber(VariableScope scope) {
        return ProcessVariables.require(scope, COMPLAINT_NUMBER);
    }

    static int reviewDays(VariableScope scope) {
        return ProcessVariables.require(scope, REVIEW_DAYS);
    }

    static int answerDays(VariableScope scope) {
        return ProcessVariables.require(scope, ANSWER_DAYS);
    }

    static ComplaintFinding finding(VariableScope scope) {
        return ComplaintFinding.valueOf(ProcessVariables.require(scope, COMPLAINT_FINDING));
    }

    /** What the reviewer entered, once: the next reviewer begins with nothing. */
    static BigDecimal takeCompensation(VariableScope scope) {
        return take(scope, COMPENSATION_AMOUNT);
    }

    /** As above. */
    static BigDecimal takeGesture(VariableScope scope) {
        return take(scope, GESTURE_AMOUNT);
    }

    private static BigDecimal take(VariableScope scope, ProcessVariable<BigDecimal> amount) {
        BigDecimal entered = ProcessVariables.find(scope, amount).orElse(BigDecimal.ZERO);
        ProcessVariables.set(scope, amount, null);
        return entered;
    }

    static boolean isSettledOtherwise(VariableScope scope) {
        return ProcessVariables.find(scope, COMPLAINT_SETTLEMENT).filter("SETTLED_OTHERWISE"::equals).isPresent();
    }

    /** What a clerk has heard; empty where the customer answered himself or the time has passed. */
    static Optional<RemedyAnswer> takeAnswer(VariableScope scope) {
        Optional<RemedyAnswer> entered = ProcessVariables.find(scope, REMEDY_ANSWER).map(RemedyAnswer::valueOf);
        ProcessVariables.set(scope, REMEDY_ANSWER, null);
        return entered;
    }

    static void setSettled(VariableScope scope, Settled settled) {
        ProcessVariables.set(scope, REMEDY_ANSWER, settled.answer().name());
        ProcessVariables.set(scope, GOODS_TO_REPLACE, !settled.remedy().replace().isEmpty());
        ProcessVariables.set(scope, MONEY_TO_PAY, settled.remedy().back().isPositive());
        ProcessVariables.set(scope, AGREED_AMOUNT, settled.remedy().back().amount().toPlainString());
        ProcessVariables.set(scope, GESTURE_TO_MAKE, settled.remedy().gesture().isPositive());
        ProcessVariables.set(scope, AGREED_GESTURE, settled.remedy().gesture().amount().toPlainString());
    }

    /** A new offer is open until it is answered. */
    static void forgetAnswer(VariableScope scope) {
        ProcessVariables.set(scope, REMEDY_ANSWER, null);
    }

    static void setCorrectedOrderPlaced(VariableScope scope, boolean placed) {
        ProcessVariables.set(scope, CORRECTED_ORDER_PLACED, placed);
    }

    static String callBackAnswer(VariableScope scope) {
        return ProcessVariables.require(scope, CALL_BACK_ANSWER);
    }

    static void setCallBackDay(VariableScope scope, LocalDate day) {
        ProcessVariables.set(scope, CALL_BACK_DUE, due(day));
    }

    static Map<String, Object> ofCallBack(OrderNumber number, String complaintNumber, LocalDate day, int priority) {
        return Map.of(ORDER_NUMBER.name(), number.value(), COMPLAINT_NUMBER.name(), complaintNumber, TASK_PRIORITY.name(), priority,
                CALL_BACK_DUE.name(), due(day));
    }

    /** As the engine reads due dates. */
    private static String due(LocalDate day) {
        return day + "T17:00:00";
    }

    static Map<String, Object> atStart(OrderNumber number, String complaintNumber, Facts facts) {
        return Map.of(ORDER_NUMBER.name(), number.value(), COMPLAINT_NUMBER.name(), complaintNumber, TASK_PRIORITY.name(), facts.priority(),
                COMPLAINT_TOPIC.name(), facts.topic().name(), CUSTOMER_TIER.name(), facts.tier().name());
    }
}
