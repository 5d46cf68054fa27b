package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stock, movements and reservations agree whatever somebody writes into the database by hand. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StockLedgerTest {

    private static final String MOVEMENT = """
            insert into stock_movement (sku, at, cause, on_hand_change, reserved_change, shipment_number, reason, actor)
            values (:sku, now(), '%s', %d, %d, %s, %s, '%s')""";

    private final Stock stock;
    private final ReserveStock reserveStock;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sku sku;
    private ShipmentNumber shipment;

    StockLedgerTest(Stock stock, ReserveStock reserveStock, TestOrders orders, OrderProgress progress, JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.stock = stock;
        this.reserveStock = reserveStock;
        this.orders = orders;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.sku = orders.product();
    }

    @BeforeEach
    void fiveOfTwelvePiecesAreReserved() {
        stock.takeOver(sku, Quantity.of(12));
        OrderNumber number = orders.place(orders.customer(), Map.of(sku, 5));
        progress.release(number);
        shipment = ((Reserved) reserveStock.reserve(number)).shipment();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "update stock set on_hand = on_hand + 1 where sku = :sku                                    | changes by movements only",
        "update stock set reserved = 0 where sku = :sku                                             | changes by movements only",
        "update stock set held = 0 where sku = :sku                                                 | changes by movements only",
        "update stock set sku = 'X' where sku = :sku                                                | changes by movements only",
        "insert into stock (sku, on_hand, reserved) values (concat('X-', :sku), 1, 0)               | begins at nothing",
        "insert into stock (sku, on_hand, reserved, held) values (concat('X-', :sku), 0, 0, 1)      | begins at nothing",
        "delete from stock where sku = :sku                                                         | foreign key",
        "truncate stock cascade                                                                     | never changed or taken out",
        "update stock_movement set on_hand_change = 13 where sku = :sku and cause = 'OPENING'       | never changed or taken out",
        "update stock_movement set actor = 'somebody else' where sku = :sku                         | never changed or taken out",
        "delete from stock_movement where sku = :sku                                                | never changed or taken out",
        "truncate stock_movement                                                                    | never changed or taken out",
        "truncate reservation                                                                       | released one by one",
        "update reservation set pieces = pieces + 1 where sku = :sku                                | not what its reservations hold",
        "update reservation set state = 'RELEASED' where sku = :sku                                 | not what its reservations hold",
        "update reservation set sku = (select min(sku) from stock where sku <> :sku) where sku = :sku | not what its reservations hold",
        "delete from reservation where sku = :sku                                                   | not what its reservations hold",
    })
    void aStatementThatWouldBreakTheBooksIsRefused(String statement, String sentence) {
        assertRefused(statement, sentence);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "STOLEN, -1, 0, null, 'Reason', Kim, stock_movement_says_what_its_cause_says",
        "RECEIPT, -1, 0, null, 'Reason', Kim, stock_movement_says_what_its_cause_says",
        "RECEIPT, 1, 1, null, 'Reason', Kim, stock_movement_says_what_its_cause_says",
        "CORRECTION, 0, 0, null, 'Reason', Kim, stock_movement_says_what_its_cause_says",
        "RESERVED, 1, 1, 'S', null, Kim, stock_movement_says_what_its_cause_says",
        "HANDED_OVER, -1, -2, 'S', null, Kim, stock_movement_says_what_its_cause_says",
        "CORRECTION, -1, 0, null, null, Kim, stock_movement_has_its_reason",
        "CORRECTION, -1, 0, null, '', Kim, stock_movement_has_its_reason",
        "RESERVED, 0, 1, null, null, Kim, stock_movement_has_its_reason",
        "CORRECTION, -1, 0, null, 'Reason', '', stock_movement_actor",
        "OPENING, 1, 0, null, null, Kim, stock_opens_once",
        "CORRECTION, -13, 0, null, 'Reason', Kim, check constraint",
        "CORRECTION, -8, 0, null, 'Reason', Kim, stock_never_oversold",
        "RESERVED, 0, 8, 'S', null, Kim, stock_never_oversold",
        "RESERVED, 0, 1, 'S', null, Kim, not what its reservations hold",
        "RELEASED, 0, -1, 'S', null, Kim, not what its reservations hold",
    })
    void aMovementThatCannotBeIsRefused(String cause, int onHand, int reserved, String shipment, String reason, String actor, String constraint) {
        assertRefused(MOVEMENT.formatted(cause, onHand, reserved, quoted(shipment), quoted(reason), actor), constraint);
    }

    @Test
    void aMovementOfAnArticleWithoutStockIsRefused() {
        assertRefused(MOVEMENT.formatted("RECEIPT", 1, 0, "null", "'Reason'", "Kim").replace(":sku", "'NOTHING-OF-' || :sku"), "foreign key");
    }

    @Test
    void aMovementWrittenByHandMovesTheStock() {
        jdbc.sql(MOVEMENT.formatted("RECEIPT", 3, 0, "null", "'Delivery note 7'", "Kim")).param("sku", sku.value()).update();

        assertThat(stock.level(sku)).isEqualTo(level(15, 5));
        assertBooksAgree();
    }

    @Test
    void movementAndReservationWrittenInOneTransactionAreTakenInEitherOrder() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update reservation set state = 'RELEASED' where shipment_number = :shipment").param("shipment", shipment.value()).update();
            jdbc.sql(MOVEMENT.formatted("RELEASED", 0, -5, quoted(shipment.value()), "null", "Kim")).param("sku", sku.value()).update();
        });

        assertThat(stock.level(sku)).isEqualTo(level(12, 0));
        assertBooksAgree();
    }

    private void assertRefused(String statement, String sentence) {
        assertThatThrownBy(() -> jdbc.sql(statement).param("sku", sku.value()).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining(sentence);
        assertThat(stock.level(sku)).isEqualTo(level(12, 5));
        assertBooksAgree();
    }

    private StockLevel level(int onHand, int reserved) {
        return new StockLevel(sku, onHand, reserved);
    }

    private void assertBooksAgree() {
        String sums = jdbc.sql("""
                select sum(on_hand_change) || ' ' || sum(reserved_change) || ' '
                       || (select coalesce(sum(pieces), 0) from reservation where sku = :sku and state = 'HELD')
                from stock_movement where sku = :sku
                """).param("sku", sku.value()).query(String.class).single();
        StockLevel level = stock.level(sku);
        assertThat(sums).isEqualTo(level.onHand() + " " + level.reserved() + " " + level.reserved());
    }

    private static String quoted(String text) {
        return text == null || text.equals("null") ? "null" : "'" + text + "'";
    }
}
