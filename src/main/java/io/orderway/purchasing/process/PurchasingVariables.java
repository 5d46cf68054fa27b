package io.orderway.purchasing.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.application.CheckReceipt.Decision;
import io.orderway.purchasing.application.InspectReceipt.Inspected;
import io.orderway.purchasing.application.InspectReceipt.Inspection;
import io.orderway.purchasing.application.PurchaseTables.Approval;
import io.orderway.purchasing.application.PurchaseTables.FollowUp;
import io.orderway.purchasing.application.SettleReceipt.Difference;
import io.orderway.purchasing.application.SettleReceipt.PriceSettlement;
import io.orderway.purchasing.application.SettleReceipt.Rejection;
import io.orderway.purchasing.application.SupplierAnswer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of purchase orders and goods receipts. */
final class PurchasingVariables {

    static final ProcessVariable<String> PURCHASE_ORDER_NUMBER = ProcessVariable.text("purchaseOrderNumber");
    static final ProcessVariable<String> GOODS_RECEIPT_NUMBER = ProcessVariable.text("goodsReceiptNumber");
    static final ProcessVariable<String> SUPPLIER_ANSWER = ProcessVariable.text("supplierAnswer");
    static final ProcessVariable<String> NAMED_DAY = ProcessVariable.text("namedDay");
    static final ProcessVariable<String> RECEIPT_DECISION = ProcessVariable.text("receiptDecision");
    static final ProcessVariable<String> RECEIPT_INSPECTION = ProcessVariable.text("receiptInspection");
    static final ProcessVariable<String> PURCHASE_DECISION = ProcessVariable.text("purchaseDecision");

    private static final ProcessVariable<Integer> TASK_PRIORITY = ProcessVariable.number("taskPriority");
    private static final ProcessVariable<Integer> PURCHASE_UNITS = ProcessVariable.number("purchaseUnits");
    private static final ProcessVariable<String> PURCHASE_CURRENCY = ProcessVariable.text("purchaseCurrency");
    private static final ProcessVariable<Boolean> PLACED_BY_HAND = ProcessVariable.flag("placedByHand");
    private static final ProcessVariable<Boolean> ORDER_ENDED = ProcessVariable.flag("purchaseOrderEnded");
    private static final ProcessVariable<Boolean> ORDER_SENT = ProcessVariable.flag("purchaseOrderSent");
    private static final ProcessVariable<Boolean> ORDER_CONFIRMED = ProcessVariable.flag("purchaseOrderConfirmed");
    private static final ProcessVariable<Integer> DAYS_QUIET = ProcessVariable.number("daysQuiet");
    private static final ProcessVariable<Integer> DAYS_OVERDUE = ProcessVariable.number("daysOverdue");
    private static final ProcessVariable<Integer> SUPPLIER_REMINDERS = ProcessVariable.number("supplierReminders");
    private static final ProcessVariable<Boolean> AS_ORDERED = ProcessVariable.flag("asOrdered");
    private static final ProcessVariable<Boolean> GOODS_ACCEPTED = ProcessVariable.flag("goodsAccepted");
    private static final ProcessVariable<Boolean> GOODS_REJECTED = ProcessVariable.flag("goodsRejected");
    private static final ProcessVariable<String> REJECTION_SETTLEMENT = ProcessVariable.text("rejectionSettlement");
    private static final ProcessVariable<Integer> PRICE_PERCENT = ProcessVariable.number("pricePercent");
    private static final ProcessVariable<Integer> PRICE_UNITS = ProcessVariable.number("priceUnits");
    private static final ProcessVariable<String> PRICE_SETTLEMENT = ProcessVariable.text("priceSettlement");

    private static final int ORDINARY = 50;

    private PurchasingVariables() {
    }

    static Map<String, Object> ofOrder(PurchaseOrderNumber number) {
        return Map.of(PURCHASE_ORDER_NUMBER.name(), number.value(), TASK_PRIORITY.name(), ORDINARY);
    }

    static Map<String, Object> ofReceipt(String number) {
        return Map.of(GOODS_RECEIPT_NUMBER.name(), number, TASK_PRIORITY.name(), ORDINARY);
    }

    static PurchaseOrderNumber orderNumber(VariableScope scope) {
        return PurchaseOrderNumber.of(ProcessVariables.require(scope, PURCHASE_ORDER_NUMBER));
    }

    static String receiptNumber(VariableScope scope) {
        return ProcessVariables.require(scope, GOODS_RECEIPT_NUMBER);
    }

    static void setApproval(VariableScope scope, Approval approval) {
        ProcessVariables.set(scope, PURCHASE_UNITS, approval.units());
        ProcessVariables.set(scope, PURCHASE_CURRENCY, approval.currency());
        ProcessVariables.set(scope, PLACED_BY_HAND, approval.byPerson());
    }

    static void setFollowUp(VariableScope scope, FollowUp facts) {
        ProcessVariables.set(scope, ORDER_ENDED, facts.ended());
        ProcessVariables.set(scope, ORDER_SENT, facts.sent());
        ProcessVariables.set(scope, ORDER_CONFIRMED, facts.confirmed());
        ProcessVariables.set(scope, DAYS_QUIET, facts.daysQuiet());
        ProcessVariables.set(scope, DAYS_OVERDUE, facts.daysOverdue());
        ProcessVariables.set(scope, SUPPLIER_REMINDERS, facts.reminders());
        ProcessVariables.set(scope, NAMED_DAY, null);
    }

    static SupplierAnswer supplierAnswer(VariableScope scope) {
        return SupplierAnswer.valueOf(ProcessVariables.require(scope, SUPPLIER_ANSWER));
    }

    static Optional<LocalDate> namedDay(VariableScope scope) {
        return day(ProcessVariables.find(scope, NAMED_DAY));
    }

    /** A day as a form leaves it, blank where it was not asked for. */
    static Optional<LocalDate> day(Optional<String> entered) {
        return entered.filter(text -> !text.isBlank()).map(LocalDate::parse);
    }

    static void setAsOrdered(VariableScope scope, boolean asOrdered) {
        ProcessVariables.set(scope, AS_ORDERED, asOrdered);
    }

    static Decision receiptDecision(VariableScope scope) {
        return Decision.valueOf(ProcessVariables.require(scope, RECEIPT_DECISION));
    }

    static Inspection inspection(VariableScope scope) {
        return Inspection.valueOf(ProcessVariables.require(scope, RECEIPT_INSPECTION));
    }

    static void setInspected(VariableScope scope, Inspected inspected) {
        ProcessVariables.set(scope, GOODS_ACCEPTED, inspected.anyAccepted());
        ProcessVariables.set(scope, GOODS_REJECTED, inspected.anyRejected());
    }

    static Rejection rejection(VariableScope scope) {
        return Rejection.valueOf(ProcessVariables.require(scope, REJECTION_SETTLEMENT));
    }

    static void setDifference(VariableScope scope, Difference difference) {
        ProcessVariables.set(scope, PRICE_PERCENT, difference.percent());
        ProcessVariables.set(scope, PRICE_UNITS, difference.units());
    }

    static PriceSettlement priceSettlement(VariableScope scope) {
        return PriceSettlement.valueOf(ProcessVariables.require(scope, PRICE_SETTLEMENT));
    }
}
