package io.orderway.hold.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.hold.Holds;
import io.orderway.order.ShipmentState;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Tasks of a held order refuse completion with a sentence, whatever holds it, and those that decide about holds do not. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HeldTasksTest {

    private static final String PICK = "userTask_pickGoods";
    private static final Map<String, Object> ALL_FOUND = Map.of("pickResult", "ALL");

    private final HoldStage stage;
    private final Holds holds;
    private final TestOrders orders;
    private final TestShipments shipments;

    HeldTasksTest(HoldStage stage, Holds holds, TestOrders orders, TestShipments shipments) {
        this.stage = stage;
        this.holds = holds;
        this.orders = orders;
        this.shipments = shipments;
    }

    @AfterEach
    void logOut() {
        stage.logOut();
    }

    @Test
    void aHeldOrderIsNotPickedUntilTheLastHoldIsLifted() {
        ShipmentNumber shipment = picking();
        OrderNumber order = shipment.orderNumber();
        Hold payment = stage.hold(order, HoldType.PAYMENT);
        Hold address = stage.hold(order, HoldType.ADDRESS);

        assertThatThrownBy(() -> stage.complete(order, PICK, "warehouse", ALL_FOUND)).hasMessage("Order " + order
                + " has a payment hold, which Finance or Managers can lift; and an address hold, which Customer service, Order desk, Shipping or "
                + "Managers can lift. This task waits until it is lifted.");
        holds.lift(payment.id(), "Paid");
        assertThatThrownBy(() -> stage.complete(order, PICK, "warehouse", ALL_FOUND)).hasMessageContaining("an address hold")
                .hasMessageNotContaining("payment");
        holds.lift(address.id(), "Found");

        stage.complete(order, PICK, "warehouse", ALL_FOUND);
        assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.PICKED);
    }

    @Test
    void aHeldLineKeepsBackTheShipmentThatItIsOnAndNoOther() {
        ShipmentNumber shipment = shipments.openPart(
                orders.draft(orders.customer(), Map.of(orders.product(), 5)).line(orders.product().value(), 3, null).partial(), 2);
        shipments.start("order-fulfilment", shipment);
        OrderNumber order = shipment.orderNumber();
        int shipped = shipments.shipment(shipment).lines().get(0).lineNumber();
        stage.hold(order, shipped == 1 ? 2 : 1, HoldType.STOCK);
        assertThat(holds.isHeld(shipment)).isFalse();

        Hold own = stage.hold(order, shipped, HoldType.QUALITY);
        assertThat(holds.isHeld(shipment)).isTrue();
        assertThat(holds.isHeld(order)).isFalse();
        assertThatThrownBy(() -> stage.complete(order, PICK, "warehouse", ALL_FOUND)).hasMessageContaining("quality hold on line " + shipped)
                .hasMessageNotContaining("stock hold");

        holds.lift(own.id(), "Looked at");
        stage.complete(order, PICK, "warehouse", ALL_FOUND);
    }

    @Test
    void aTaskThatDecidesAboutHeldGoodsGoesOn() {
        ShipmentNumber shipment = picking();
        OrderNumber order = shipment.orderNumber();
        stage.complete(order, PICK, "warehouse", ALL_FOUND);
        stage.complete(order, "userTask_checkAndPack", "warehouse", Map.of("checkResult", "HOLD"));
        stage.hold(order, HoldType.QUALITY);

        stage.complete(order, "userTask_decideOnHeldGoods", "managers", Map.of("heldGoodsDecision", "WITHDRAW"));

        assertThat(shipments.shipment(shipment).state()).isEqualTo(ShipmentState.CANCELLED);
    }

    private ShipmentNumber picking() {
        ShipmentNumber shipment = shipments.open();
        shipments.start("order-fulfilment", shipment);
        return shipment;
    }
}
