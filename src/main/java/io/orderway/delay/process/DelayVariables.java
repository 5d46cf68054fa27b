package io.orderway.delay.process;

import io.orderway.delay.DelayAnswer;
import io.orderway.delay.application.AskAboutDelay.Terms;
import io.orderway.delay.application.PlanDelay.CauseFacts;
import io.orderway.delay.application.PlanDelay.Notice;
import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of delay handling. */
final class DelayVariables {

    static final ProcessVariable<String> DELAY_NUMBER = ProcessVariable.text("delayNumber");
    static final ProcessVariable<String> NEW_DATE_KNOWN = ProcessVariable.text("newDateKnown");
    static final ProcessVariable<String> NEW_DATE = ProcessVariable.text("newDate");

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<String> CANCELLATION_REASON = ProcessVariable.text("cancellationReason");
    private static final ProcessVariable<String> DELAY_TRIGGER = ProcessVariable.text("delayTrigger");
    private static final ProcessVariable<Boolean> NEW_DATE_GIVEN = ProcessVariable.flag("newDateGiven");
    private static final ProcessVariable<Boolean> ORDER_HELD = ProcessVariable.flag("orderHeld");
    private static final ProcessVariable<Boolean> GOODS_WAITING = ProcessVariable.flag("goodsWaiting");
    private static final ProcessVariable<Boolean> GOODS_SENT = ProcessVariable.flag("goodsSent");
    private static final ProcessVariable<String> DELAY_CAUSE = ProcessVariable.text("delayCause");
    private static final ProcessVariable<Integer> EXTRA_DAYS = ProcessVariable.number("extraDays");
    private static final ProcessVariable<String> ENTERED_CAUSE = ProcessVariable.text("enteredCause");
    private static final ProcessVariable<Boolean> STILL_LATE = ProcessVariable.flag("stillLate");
    private static final ProcessVariable<Boolean> OPEN_ENDED = ProcessVariable.flag("openEnded");
    private static final ProcessVariable<Integer> DELAY_DAYS = ProcessVariable.number("delayDays");
    private static final ProcessVariable<Integer> NOTICE_NUMBER = ProcessVariable.number("noticeNumber");
    private static final ProcessVariable<String> DELIVERY_COUNTRY = ProcessVariable.text("deliveryCountry");
    private static final ProcessVariable<String> CUSTOMER_KIND = ProcessVariable.text("customerKind");
    private static final ProcessVariable<String> CUSTOMER_TIER = ProcessVariable.text("customerTier");
    private static final ProcessVariable<Integer> NET_VALUE = ProcessVariable.number("netValue");
    private static final ProcessVariable<String> SILENCE_MEANS = ProcessVariable.text("silenceMeans");
    private static final ProcessVariable<Integer> ANSWER_DAYS = ProcessVariable.number("answerDays");
    private static final ProcessVariable<String> COMPENSATION = ProcessVariable.text("compensation");
    private static final ProcessVariable<Integer> DISCOUNT_PERCENT = ProcessVariable.number("discountPercent");
    private static final ProcessVariable<Boolean> COMPENSATION_DUE = ProcessVariable.flag("compensationDue");
    private static final ProcessVariable<String> COMPENSATION_AMOUNT = ProcessVariable.text("compensationAmount");
    private static final ProcessVariable<Boolean> COMPENSATION_SETTLED = ProcessVariable.flag("compensationSettled");
    private static final ProcessVariable<String> COMPENSATION_GRANTED = ProcessVariable.text("compensationGranted");
    private static final ProcessVariable<String> ENTERED_ANSWER = ProcessVariable.text("enteredAnswer");
    private static final ProcessVariable<String> DELAY_ANSWER = ProcessVariable.text("delayAnswer");
    private static final ProcessVariable<Boolean> GOODS_ARRIVED = ProcessVariable.flag("goodsArrived");
    private static final ProcessVariable<String> REVIEWED_CAUSE = ProcessVariable.text("reviewedCause");
    private static final ProcessVariable<String> PREVENTION = ProcessVariable.text("prevention");

    private DelayVariables() {
    }

    static Map<String, Object> atStart(OrderNumber number, String delayNumber, int priority) {
        return Map.of(ORDER_NUMBER.name(), number.value(), DELAY_NUMBER.name(), delayNumber, TASK_PRIORITY.name(), priority);
    }

    static Map<String, Object> ofCancellation(OrderNumber number, int priority) {
        return Map.of(ORDER_NUMBER.name(), number.value(), CANCELLATION_REASON.name(), "DELAY_NOT_ACCEPTED", TASK_PRIORITY.name(), priority);
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static int priority(VariableScope scope) {
        return ProcessVariables.require(scope, TASK_PRIORITY);
    }

    static String delayNumber(VariableScope scope) {
        return ProcessVariables.require(scope, DELAY_NUMBER);
    }

    static void setCauseFacts(VariableScope scope, CauseFacts facts) {
        ProcessVariables.set(scope, DELAY_TRIGGER, facts.trigger().name());
        ProcessVariables.set(scope, NEW_DATE_GIVEN, facts.newDateGiven());
        ProcessVariables.set(scope, ORDER_HELD, facts.orderHeld());
        ProcessVariables.set(scope, GOODS_WAITING, facts.goodsWaiting());
        ProcessVariables.set(scope, GOODS_SENT, facts.goodsSent());
    }

    static String cause(VariableScope scope) {
        return ProcessVariables.require(scope, DELAY_CAUSE);
    }

    static int extraDays(VariableScope scope) {
        return ProcessVariables.require(scope, EXTRA_DAYS);
    }

    /** What a clerk entered, once: a date that moves later goes before it. */
    static Optional<String> enteredCause(VariableScope scope) {
        return ProcessVariables.find(scope, NOTICE_NUMBER).isPresent() ? Optional.empty() : ProcessVariables.find(scope, ENTERED_CAUSE);
    }

    static Optional<LocalDate> enteredDate(VariableScope scope) {
        return ProcessVariables.find(scope, NEW_DATE_KNOWN).filter("KNOWN"::equals)
                .flatMap(known -> ProcessVariables.find(scope, NEW_DATE)).map(LocalDate::parse);
    }

    static void setNotice(VariableScope scope, Notice notice) {
        ProcessVariables.set(scope, STILL_LATE, notice.stillLate());
        ProcessVariables.set(scope, OPEN_ENDED, notice.openEnded());
        ProcessVariables.set(scope, DELAY_DAYS, notice.delayDays());
        ProcessVariables.set(scope, NOTICE_NUMBER, notice.noticeNumber());
        ProcessVariables.set(scope, DELIVERY_COUNTRY, notice.country());
        ProcessVariables.set(scope, CUSTOMER_KIND, notice.business() ? "BUSINESS" : "CONSUMER");
        ProcessVariables.set(scope, CUSTOMER_TIER, notice.tier().name());
        ProcessVariables.set(scope, NET_VALUE, notice.netValue());
        ProcessVariables.set(scope, ENTERED_ANSWER, null);
    }

    static Terms terms(VariableScope scope) {
        return new Terms(silenceMeans(scope), ProcessVariables.require(scope, ANSWER_DAYS), ProcessVariables.require(scope, COMPENSATION),
                ProcessVariables.require(scope, DISCOUNT_PERCENT));
    }

    static void setCompensationDue(VariableScope scope, boolean due) {
        ProcessVariables.set(scope, COMPENSATION_DUE, due);
    }

    static DelayAnswer silenceMeans(VariableScope scope) {
        return DelayAnswer.valueOf(ProcessVariables.require(scope, SILENCE_MEANS));
    }

    static Optional<DelayAnswer> enteredAnswer(VariableScope scope) {
        return ProcessVariables.find(scope, ENTERED_ANSWER).map(DelayAnswer::valueOf);
    }

    static void setAnswer(VariableScope scope, DelayAnswer answer) {
        ProcessVariables.set(scope, DELAY_ANSWER, answer.name());
    }

    static String compensation(VariableScope scope) {
        return ProcessVariables.require(scope, COMPENSATION);
    }

    static void setCompensationAmount(VariableScope scope, Optional<Money> worth) {
        ProcessVariables.set(scope, COMPENSATION_AMOUNT, worth.map(Money::amount).map(BigDecimal::toPlainString).orElse(null));
    }

    /** What the called process or the person says who was to grant it. */
    static boolean isCompensationGranted(VariableScope scope) {
        return ProcessVariables.find(scope, COMPENSATION_SETTLED)
                .orElseGet(() -> "GRANTED".equals(ProcessVariables.require(scope, COMPENSATION_GRANTED)));
    }

    static void setArrived(VariableScope scope, boolean arrived) {
        ProcessVariables.set(scope, GOODS_ARRIVED, arrived);
    }

    static Optional<String> reviewedCause(VariableScope scope) {
        return ProcessVariables.find(scope, REVIEWED_CAUSE);
    }

    static String prevention(VariableScope scope) {
        return ProcessVariables.require(scope, PREVENTION);
    }
}
