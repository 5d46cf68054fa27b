package io.orderway.inventory.process;

import io.orderway.engine.ProcessVariable;
import io.orderway.engine.ProcessVariables;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of stock allocation. */
final class InventoryVariables {

    private static final ProcessVariable<String> ORDER_NUMBER = ProcessVariable.text("orderNumber");
    private static final ProcessVariable<String> SHIPMENT_NUMBER = ProcessVariable.text("shipmentNumber");
    private static final ProcessVariable<Boolean> STOCK_RESERVED = ProcessVariable.flag("stockReserved");
    private static final ProcessVariable<Boolean> BACKORDER_OPEN = ProcessVariable.flag("backorderOpen");
    private static final ProcessVariable<Boolean> ORDER_CLOSED = ProcessVariable.flag("orderClosed");
    private static final ProcessVariable<Boolean> ON_HOLD = ProcessVariable.flag("onHold");
    private static final ProcessVariable<Boolean> MORE_TO_ASSIGN = ProcessVariable.flag("moreToAssign");
    private static final ProcessVariable<Boolean> MORE_TO_WAKE = ProcessVariable.flag("moreToWake");
    private static final ProcessVariable<Integer> HANDLING_DAYS = ProcessVariable.number("handlingDays");
    private static final ProcessVariable<Boolean> PROMISES_LEFT = ProcessVariable.flag("promisesLeft");

    private InventoryVariables() {
    }

    static OrderNumber orderNumber(VariableScope scope) {
        return OrderNumber.of(ProcessVariables.require(scope, ORDER_NUMBER));
    }

    static Optional<ShipmentNumber> findShipmentNumber(VariableScope scope) {
        return ProcessVariables.find(scope, SHIPMENT_NUMBER).map(ShipmentNumber::of);
    }

    static int handlingDays(VariableScope scope) {
        return ProcessVariables.require(scope, HANDLING_DAYS);
    }

    static void setReserved(VariableScope scope, ShipmentNumber shipment, boolean backorderOpen) {
        ProcessVariables.set(scope, SHIPMENT_NUMBER, shipment.value());
        setFacts(scope, true, backorderOpen, false);
    }

    static void setWaiting(VariableScope scope) {
        setFacts(scope, false, true, false);
    }

    static void setOnHold(VariableScope scope) {
        setFacts(scope, false, true, false);
        ProcessVariables.set(scope, ON_HOLD, true);
    }

    static void setPromisesLeft(VariableScope scope, boolean left) {
        ProcessVariables.set(scope, PROMISES_LEFT, left);
    }

    static void setNothingToDeliver(VariableScope scope) {
        setFacts(scope, false, false, true);
    }

    static void setMoreToAssign(VariableScope scope, boolean more) {
        ProcessVariables.set(scope, MORE_TO_ASSIGN, more);
    }

    static void setMoreToWake(VariableScope scope, boolean more) {
        ProcessVariables.set(scope, MORE_TO_WAKE, more);
    }

    private static void setFacts(VariableScope scope, boolean stockReserved, boolean backorderOpen, boolean orderClosed) {
        ProcessVariables.set(scope, STOCK_RESERVED, stockReserved);
        ProcessVariables.set(scope, BACKORDER_OPEN, backorderOpen);
        ProcessVariables.set(scope, ORDER_CLOSED, orderClosed);
        ProcessVariables.set(scope, ON_HOLD, false);
    }
}
