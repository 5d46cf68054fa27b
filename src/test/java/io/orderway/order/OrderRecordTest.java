package io.orderway.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.order.PromiseHistory.MadePromise;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OrderRecordTest {

    private final TestOrders orders;
    private final OrderIntake intake;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final OrderCorrections corrections;
    private final Shipments shipments;
    private final Timeline timeline;
    private final PromiseHistory promises;

    OrderRecordTest(TestOrders orders, OrderIntake intake, OrderReader reader, OrderProgress progress, OrderCorrections corrections,
            Shipments shipments, Timeline timeline, PromiseHistory promises) {
        this.orders = orders;
        this.intake = intake;
        this.reader = reader;
        this.progress = progress;
        this.corrections = corrections;
        this.shipments = shipments;
        this.timeline = timeline;
        this.promises = promises;
    }

    @Test
    void aPlacedOrderIsReadAsItCameIn() {
        Sku sku = orders.product();
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 3)).reference("REF-A").partial());

        OrderView order = reader.get(number);
        assertThat(order.state()).isEqualTo(OrderState.RECEIVED);
        assertThat(order.externalReference()).isEqualTo("REF-A");
        assertThat(order.deliveryWish()).isEqualTo(DeliveryWish.PARTIAL);
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo(sku.value());
            assertThat(line.open()).isEqualTo(3);
        });
        assertThat(types(number)).containsExactly("ORDER_RECEIVED");
    }

    @Test
    void theFirstPromiseStaysAndTheNextStandsBesideIt() {
        OrderNumber number = order();
        progress.promise(number, LocalDate.of(2026, 12, 1), "in stock");
        progress.promise(number, LocalDate.of(2026, 12, 9), "supplier late");

        OrderView order = reader.get(number);
        assertThat(order.firstPromisedDate()).isEqualTo("2026-12-01");
        assertThat(order.promisedDate()).isEqualTo("2026-12-09");
        progress.promise(number, LocalDate.of(2026, 12, 9), "asked again");
        progress.promise(number, LocalDate.of(2026, 12, 1), "found some");
        assertThat(promises.of(number)).extracting(MadePromise::version, MadePromise::date, MadePromise::cause).containsExactly(
                tuple(1, LocalDate.of(2026, 12, 1), "in stock"), tuple(2, LocalDate.of(2026, 12, 9), "supplier late"),
                tuple(3, LocalDate.of(2026, 12, 1), "found some"));
        assertThat(promises.of(number)).extracting(MadePromise::at).doesNotContainNull();
    }

    @Test
    void anOrderToWhichNothingIsPromisedHasNoPromises() {
        assertThat(promises.of(order())).isEmpty();
    }

    @Test
    void theTimelineSpeaksInWordsAndNotInConstants() {
        OrderNumber number = order();
        progress.judgeUrgency(number, Urgency.SAME_DAY, "there is room");
        progress.promise(number, LocalDate.of(2026, 12, 1), "in stock");
        corrections.correctPrice(number, 1, new BigDecimal("6.2000"), "agreed");
        corrections.correctPrice(number, 1, new BigDecimal("0.1250"), null);
        corrections.correctQuantity(number, 1, 1, null);
        corrections.completeLines(number, List.of(new OrderCorrections.LineCompletion(1, new BigDecimal("6.2"), null)));

        assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).contains("same day: there is room", "Tue 1 Dec 2026: in stock",
                "Line 1: price 0.125 instead of 6.20", "Line 1: 1 piece instead of 3", "1 line completed from agreed prices and catalogue");
        assertThat(timeline.of(number)).extracting(Timeline.Entry::detail)
                .anyMatch(detail -> detail.startsWith("Line 1: price 6.20 instead of ") && detail.endsWith(" (agreed)"));
    }

    @Test
    void aRepeatedStepLeavesOneEntryOnTheTimeline() {
        OrderNumber number = order();
        progress.release(number);
        progress.release(number);
        assertThat(types(number)).containsExactly("ORDER_RECEIVED", "ORDER_RELEASED");
    }

    @Test
    void anEndedOrderRefusesEveryFurtherStepAndNamesItsState() {
        OrderNumber number = order();
        progress.reject(number, "Customer is blocked");
        assertThatThrownBy(() -> progress.release(number)).isInstanceOf(OrderStateException.class).hasMessageContaining("REJECTED");
        assertThatThrownBy(() -> corrections.correctQuantity(number, 1, 5, "typo")).isInstanceOf(OrderStateException.class);
        assertThatThrownBy(() -> progress.promise(number, LocalDate.of(2026, 12, 1), "x")).isInstanceOf(OrderStateException.class);
    }

    @Test
    void whatIsOnAShipmentIsNoLongerOpen() {
        OrderNumber number = released();
        ShipmentNumber shipment = shipments.open(number, Map.of(1, 2));
        assertThat(shipment.value()).isEqualTo(number + "-1");
        assertThat(reader.get(number).lines().get(0).open()).isEqualTo(1);
        assertThatThrownBy(() -> shipments.open(number, Map.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatThePickerDidNotFindIsOpenAgain() {
        OrderNumber number = released();
        ShipmentNumber shipment = shipments.open(number, Map.of(1, 3));
        shipments.recordPicked(shipment, Map.of(1, 1));
        assertThat(reader.get(number).lines().get(0).open()).isEqualTo(2);
        assertThat(reader.get(number).shipments().get(0).state()).isEqualTo(ShipmentState.PICKED);
    }

    @Test
    void aShipmentOfWhichNothingWasFoundIsCancelled() {
        OrderNumber number = released();
        shipments.recordPicked(shipments.open(number, Map.of(1, 3)), Map.of());
        assertThat(reader.get(number).shipments().get(0).state()).isEqualTo(ShipmentState.CANCELLED);
        assertThat(reader.get(number).lines().get(0).open()).isEqualTo(3);
    }

    @Test
    void theOrderIsDeliveredWithItsLastShipment() {
        OrderNumber number = released();
        ShipmentNumber first = handedOver(shipments.open(number, Map.of(1, 2)));
        ShipmentNumber second = handedOver(shipments.open(number, Map.of(1, 1)));
        shipments.recordDelivered(first);
        assertThat(shipments.confirm(first, "by the customer")).isFalse();
        assertThat(shipments.confirm(second, "time has passed")).isTrue();
    }

    @Test
    void aShipmentThatHasLeftCannotBeTakenBack() {
        ShipmentNumber shipment = handedOver(shipments.open(released(), Map.of(1, 3)));
        assertThatThrownBy(() -> shipments.cancel(shipment, "customer's wish")).isInstanceOf(OrderStateException.class);
    }

    @Test
    void moreThanThereIsCannotBePickedAndNothingIsRecorded() {
        OrderNumber number = released();
        ShipmentNumber shipment = shipments.open(number, Map.of(1, 3));
        assertThatThrownBy(() -> shipments.recordPicked(shipment, Map.of(1, 4))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shipments.recordPicked(shipment, Map.of(2, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(reader.get(number).shipments().get(0).state()).isEqualTo(ShipmentState.OPEN);
    }

    @Test
    void aQuantityOutsideItsRangeIsRefused() {
        OrderNumber number = order();
        assertThatThrownBy(() -> corrections.correctQuantity(number, 1, 0, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> corrections.correctQuantity(number, 1, 1_000_001, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> corrections.correctQuantity(number, 7, 1, "x")).hasMessageContaining("has no line 7");
    }

    @Test
    void anUnknownOrderIsNamed() {
        assertThatThrownBy(() -> progress.release(OrderNumber.of("SO-9999999999"))).isInstanceOf(UnknownOrderException.class)
                .hasMessageContaining("SO-9999999999");
    }

    private OrderNumber order() {
        return orders.place(orders.customer(), Map.of(orders.product(), 3));
    }

    private OrderNumber released() {
        OrderNumber number = order();
        progress.release(number);
        return number;
    }

    private ShipmentNumber handedOver(ShipmentNumber shipment) {
        int line = 1;
        int pieces = reader.get(shipment.orderNumber()).shipment(shipment).orElseThrow().lines().get(0).quantity();
        shipments.recordPicked(shipment, Map.of(line, pieces));
        shipments.recordPacked(shipment, 500, 1);
        shipments.recordHandedOver(shipment, "House carrier", "H1");
        return shipment;
    }

    private List<String> types(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }

    @Test
    void whatTheSenderLeavesOpenComesFromTheCustomersMasterData() {
        Customer customer = orders.customer();
        Party elsewhere = new Party("Fair stand 7", null, null, "2 Fair Road", "B40 1NT", "Birmingham", "GB");
        OrderView order = reader.get(intake.place(new OrderDraft(Channel.PHONE, null, null, customer.number(), false, null, null, null, false,
                null, null, Map.of(PartyRole.SHIP_TO, elsewhere),
                List.of(new OrderDraft.Line(LineKind.GOODS, "X", "", 1, null)), null, false)));
        assertThat(order.currency()).isEqualTo("GBP");
        assertThat(order.deliveryWish()).isEqualTo(DeliveryWish.PARTIAL);
        assertThat(order.shippingMethod()).isEqualTo(ShippingMethod.CARRIER);
        assertThat(order.party(PartyRole.SHIP_TO)).isEqualTo(elsewhere);
        assertThat(order.party(PartyRole.BILL_TO).name()).isEqualTo(customer.name());
        assertThat(order.party(PartyRole.ORDERING).email()).isEqualTo(customer.contact().email());
    }
}
