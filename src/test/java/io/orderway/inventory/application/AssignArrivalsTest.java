package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.inventory.Reservation;
import io.orderway.inventory.Reservations;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockOutcome;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.inventory.application.AllocationOutcome.Waiting;
import io.orderway.order.OrderProgress;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AssignArrivalsTest {

    private final RankWaitingOrders rankWaiting;
    private final AssignArrivals assign;
    private final ReserveStock reserveStock;
    private final Stock stock;
    private final Reservations reservations;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final JdbcClient jdbc;
    private final Customer customer;
    private final Sku sku;

    AssignArrivalsTest(RankWaitingOrders rankWaiting, AssignArrivals assign, ReserveStock reserveStock, Stock stock, Reservations reservations,
            TestOrders orders, OrderProgress progress, JdbcClient jdbc) {
        this.rankWaiting = rankWaiting;
        this.assign = assign;
        this.reserveStock = reserveStock;
        this.stock = stock;
        this.reservations = reservations;
        this.orders = orders;
        this.progress = progress;
        this.jdbc = jdbc;
        this.customer = orders.customer();
        this.sku = orders.product();
    }

    @Test
    void whatIsAssignedIsNobodyElsesUntilTheOrderHasReservedIt() {
        OrderNumber waiting = waits(released(3));
        bookIn(5);
        giveOut();
        assertThat(stock.level(sku).assigned()).isEqualTo(3);
        assertThat(stock.level(sku).available()).isEqualTo(2);

        OrderNumber rush = released(3);
        progress.judgeUrgency(rush, Urgency.SAME_DAY, "Wanted today");
        assertThat(reserveStock.reserve(rush)).as("it ranks higher, but the goods are given out").isEqualTo(new Waiting());
        assertThat(reserveStock.reserve(waiting)).isInstanceOf(Reserved.class);

        assertThat(stock.level(sku).assigned()).isZero();
        assertThat(stock.level(sku).reserved()).isEqualTo(3);
    }

    @Test
    void whatHasComeInIsKeptForThoseThatWaitUntilItIsGivenOut() {
        waits(released(3));
        bookIn(4);

        assertThat(reserveStock.reserve(released(2))).isEqualTo(new Waiting());
        assertThat(reserveStock.reserve(released(1))).as("what is left is for whoever comes by").isInstanceOf(Reserved.class);
    }

    @Test
    void whoWantsEverythingAtOnceHoldsUpNobody() {
        Sku other = orders.product();
        OrderNumber both = released(orders.draft(customer, Map.of()).line(sku.value(), 2, "2.00").line(other.value(), 1, "2.00"));
        waits(both);
        OrderNumber later = waits(released(2));
        bookIn(2);
        giveOut();

        assertThat(reserveStock.reserve(both)).isEqualTo(new Waiting());
        assertThat(reserveStock.reserve(later)).isInstanceOf(Reserved.class);

        bookIn(2);
        stock.bookIn(other, Quantity.of(1), "Delivery note 2");
        giveOut();
        assertThat(stock.level(other).assigned()).isEqualTo(1);
        assertThat(reserveStock.reserve(both)).isInstanceOf(Reserved.class);
    }

    @Test
    void whoTakesWhatThereIsGetsAPartAndWaitsForTheRest() {
        OrderNumber partial = waits(released(orders.draft(customer, Map.of()).line(sku.value(), 4, "2.00").line(sku.value(), 3, "2.00").partial()));
        bookIn(5);
        giveOut();

        Reserved reserved = (Reserved) reserveStock.reserve(partial);

        assertThat(reserved.backorderOpen()).isTrue();
        assertThat(reservations.of(reserved.shipment())).extracting(Reservation::pieces).containsExactly(4, 1);
        assertThat(stock.level(sku).assigned()).isZero();
    }

    @Test
    void whatACancelledOrderWasToGetGoesToTheNext() {
        OrderNumber first = waits(released(2));
        OrderNumber second = waits(released(2));
        bookIn(2);
        giveOut();

        progress.cancel(first, "Customer changed his mind");
        assertThat(stock.level(sku).assigned()).isZero();
        giveOut();

        assertThat(stock.level(sku).assigned()).isEqualTo(2);
        assertThat(reserveStock.reserve(second)).isInstanceOf(Reserved.class);
    }

    @Test
    void whoStoodBehindACancelledOrderIsLookedAtAgain() {
        OrderNumber first = waits(released(2));
        bookIn(2);
        OrderNumber second = waits(released(1));

        progress.cancel(first, "Customer changed his mind");
        giveOut();

        assertThat(stock.level(sku).assigned()).isEqualTo(1);
        assertThat(reserveStock.reserve(second)).isInstanceOf(Reserved.class);
    }

    @Test
    void aCorrectionGivesOutWhatWasFoundAndTakesNothingThatIsAssigned() {
        OrderNumber waiting = waits(released(2));
        stock.correct(sku, 2, "Count");
        giveOut();

        assertThat(stock.correct(sku, -1, "Count")).isEqualTo(
                new StockOutcome.Refused("Of %s there are 2 pieces, 2 of them reserved; 1 cannot be taken away.".formatted(sku)));
        assertThat(reserveStock.reserve(waiting)).isInstanceOf(Reserved.class);
    }

    @Test
    void aLongQueueIsGoneThroughInParts() {
        jdbc.sql("""
                insert into backorder (order_number, state, since, priority, complete, rank)
                select 'SO-8' || n, 'WOKEN', now(), 50, true, n % 7 from generate_series(1000000, 1001199) as n
                """).update();
        jdbc.sql("insert into backorder_line (order_number, line_number, sku, pieces) select 'SO-8' || n, 1, :sku, 2 from generate_series(1000000, 1001199) as n")
                .param("sku", sku.value()).update();
        bookIn(2_001);
        rankWaiting.rank();

        int rounds = 1;
        while (assign.assignSome()) {
            rounds++;
        }

        assertThat(rounds).isBetween(2, 5);
        assertThat(stock.level(sku).assigned()).isEqualTo(2_000);
        assertThat(jdbc.sql("select min(rank) from backorder join backorder_line using (order_number) where sku = :sku and assigned > 0")
                .param("sku", sku.value()).query(Integer.class).single()).isEqualTo(1);
        jdbc.sql("delete from backorder_line where sku = :sku").param("sku", sku.value()).update();
        jdbc.sql("delete from backorder where order_number like 'SO-8100%'").update();
        assertThat(stock.level(sku).assigned()).isZero();
    }

    @Test
    void theDatabaseRefusesWhatDoesNotComeFromTheQueue() {
        OrderNumber waiting = waits(released(3));
        bookIn(2);

        assertThatThrownBy(() -> jdbc.sql("update stock set assigned = 1 where sku = :sku").param("sku", sku.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update backorder_line set assigned = 3 where order_number = :order").param("order", waiting.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("stock_never_oversold");
        assertThatThrownBy(() -> jdbc.sql("update backorder_line set assigned = 4 where order_number = :order").param("order", waiting.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void giveOut() {
        rankWaiting.rank();
        while (assign.assignSome()) {
            rankWaiting.rank();
        }
    }

    private void bookIn(int pieces) {
        stock.bookIn(sku, Quantity.of(pieces), "Delivery note 1");
    }

    private OrderNumber waits(OrderNumber number) {
        assertThat(reserveStock.reserve(number)).isEqualTo(new Waiting());
        return number;
    }

    private OrderNumber released(int pieces) {
        return released(orders.draft(customer, Map.of(sku, pieces)));
    }

    private OrderNumber released(TestOrders.Draft draft) {
        OrderNumber number = orders.place(draft);
        progress.release(number);
        return number;
    }
}
