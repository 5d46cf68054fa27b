package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.Reservation;
import io.orderway.inventory.Reservations;
import io.orderway.inventory.Stock;
import io.orderway.inventory.application.AllocationOutcome.NothingToDeliver;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.inventory.application.AllocationOutcome.Waiting;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReserveStockTest {

    private final ReserveStock reserveStock;
    private final Stock stock;
    private final Reservations reservations;
    private final FulfilmentQueue queue;
    private final WaitingOrders backorders;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final OrderReader reader;
    private final JdbcClient jdbc;
    private final Customer customer;
    private final Sku sku;

    ReserveStockTest(ReserveStock reserveStock, Stock stock, Reservations reservations, FulfilmentQueue queue, WaitingOrders backorders,
            TestOrders orders, OrderProgress progress, OrderReader reader, JdbcClient jdbc) {
        this.reserveStock = reserveStock;
        this.stock = stock;
        this.reservations = reservations;
        this.queue = queue;
        this.backorders = backorders;
        this.orders = orders;
        this.progress = progress;
        this.reader = reader;
        this.jdbc = jdbc;
        this.customer = orders.customer();
        this.sku = orders.product();
    }

    @Test
    void oneArticleOnTwoLinesIsReservedForBothTogether() {
        stock.bookIn(sku, Quantity.of(7), "Delivery note 1");
        OrderNumber number = released(new TestOrders.Draft(customer.number()).line(sku.value(), 4, "2.00").line(sku.value(), 5, "2.00").partial());

        Reserved outcome = (Reserved) reserveStock.reserve(number);

        assertThat(outcome.backorderOpen()).isTrue();
        assertThat(reservations.of(outcome.shipment())).extracting(Reservation::lineNumber, Reservation::pieces)
                .containsExactly(tuple(1, 4), tuple(2, 3));
        assertThat(stock.level(sku).available()).isZero();
    }

    @Test
    void whoWantsOneDeliveryHoldsNothingWhileHeWaits() {
        stock.bookIn(sku, Quantity.of(7), "Delivery note 1");
        OrderNumber number = released(Map.of(sku, 8));

        assertThat(reserveStock.reserve(number)).isEqualTo(new Waiting());
        assertThat(stock.level(sku).available()).isEqualTo(7);
        assertThat(backorders.of(number)).get().extracting(order -> order.missing()).isEqualTo(Map.of(sku.value(), 8));
    }

    @Test
    void anOrderThatIsWhollyOnShipmentsHasNothingToDeliver() {
        stock.bookIn(sku, Quantity.of(7), "Delivery note 1");
        OrderNumber number = released(Map.of(sku, 7));
        reserveStock.reserve(number);

        assertThat(reserveStock.reserve(number)).isEqualTo(new NothingToDeliver());
        assertThat(stock.level(sku).reserved()).isEqualTo(7);
    }

    @Test
    void atHandOverThePiecesLeaveBothReservationAndStockOnce() {
        ShipmentNumber shipment = reserved(7, 5);

        reservations.consume(shipment);
        reservations.consume(shipment);

        assertThat(stock.level(sku).onHand()).isEqualTo(2);
        assertThat(stock.level(sku).reserved()).isZero();
        assertThat(queue.waiting()).noneMatch(waiting -> waiting.shipment().equals(shipment));
    }

    @Test
    void aShortPickTakesWhatWasNotFoundOutOfTheBooks() {
        ShipmentNumber shipment = reserved(7, 5);

        reservations.recordPicked(shipment, Map.of(1, 3));
        reservations.recordPicked(shipment, Map.of(1, 3));

        assertThat(stock.level(sku).onHand()).isEqualTo(5);
        assertThat(stock.level(sku).reserved()).isEqualTo(3);
        assertThat(reservations.of(shipment)).extracting(Reservation::pieces).containsExactly(3);
    }

    @Test
    void aShipmentOfWhichNothingWasFoundHoldsNothing() {
        ShipmentNumber shipment = reserved(5, 5);

        reservations.recordPicked(shipment, Map.of(1, 0));

        assertThat(reservations.of(shipment)).isEmpty();
        assertThat(stock.level(sku).onHand()).isZero();
    }

    @Test
    void whatIsReleasedIsAvailableAgainOnce() {
        ShipmentNumber shipment = reserved(7, 5);

        reservations.release(shipment, "Customer changed his mind");
        reservations.release(shipment, "Customer changed his mind");

        assertThat(stock.level(sku).available()).isEqualTo(7);
        assertThat(stock.level(sku).onHand()).isEqualTo(7);
    }

    @Test
    void aCancelledOrderGivesItsStockBackInTheSameTransaction() {
        ShipmentNumber shipment = reserved(7, 5);

        progress.cancel(shipment.orderNumber(), "Customer changed his mind");

        assertThat(stock.level(sku).available()).isEqualTo(7);
    }

    @Test
    void aCancelledOrderLeavesTheQueueOfThoseThatWait() {
        OrderNumber number = released(Map.of(sku, 8));
        reserveStock.reserve(number);

        progress.cancel(number, "Customer changed his mind");

        assertThat(backorders.of(number)).isEmpty();
    }

    @Test
    void theMovementsOfAnArticleAddUpToItsStock() {
        ShipmentNumber first = reserved(20, 5);
        reservations.recordPicked(first, Map.of(1, 4));
        reservations.consume(first);
        reservations.release(((Reserved) reserveStock.reserve(released(Map.of(sku, 3)))).shipment(), "Wrong article");
        reserveStock.reserve(released(Map.of(sku, 2)));

        String sums = jdbc.sql("select sum(on_hand_change) || ' ' || sum(reserved_change) from stock_movement where sku = :sku")
                .param("sku", sku.value()).query(String.class).single();
        assertThat(sums).isEqualTo(stock.level(sku).onHand() + " " + stock.level(sku).reserved()).isEqualTo("15 2");
        assertThat(reader.get(first.orderNumber()).shipments()).hasSize(1);
    }

    private ShipmentNumber reserved(int onHand, int wanted) {
        stock.bookIn(sku, Quantity.of(onHand), "Delivery note 1");
        return ((Reserved) reserveStock.reserve(released(Map.of(sku, wanted)))).shipment();
    }

    private OrderNumber released(Map<Sku, Integer> pieces) {
        return released(orders.draft(customer, pieces));
    }

    private OrderNumber released(TestOrders.Draft draft) {
        OrderNumber number = orders.place(draft);
        progress.release(number);
        return number;
    }
}
