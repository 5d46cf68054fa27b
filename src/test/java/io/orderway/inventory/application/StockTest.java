package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.StockOutcome;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StockTest {

    private final Stock stock;
    private final JdbcClient jdbc;
    private final Sku sku;

    StockTest(Stock stock, TestOrders orders, JdbcClient jdbc) {
        this.stock = stock;
        this.jdbc = jdbc;
        this.sku = orders.product();
    }

    @Test
    void anArticleThatNeverHadStockStandsAtNothing() {
        assertThat(stock.level(sku)).isEqualTo(new StockLevel(sku, 0, 0));
        assertThat(stock.levels(List.of(sku, Sku.of("NEVER-HEARD-OF")))).hasSize(2);
    }

    @Test
    void theOpeningStockIsTakenOverOnceHoweverOftenTheFileIsImported() {
        assertThat(stock.takeOver(sku, Quantity.of(40))).isTrue();
        stock.bookIn(sku, Quantity.of(2), "Delivery note 4711");
        assertThat(stock.takeOver(sku, Quantity.of(40))).isFalse();

        assertThat(stock.level(sku).onHand()).isEqualTo(42);
    }

    @Test
    void anOpeningStockOfNothingCountsAsTakenOver() {
        assertThat(stock.takeOver(sku, Quantity.ZERO)).isTrue();
        assertThat(stock.takeOver(sku, Quantity.of(40))).isFalse();
    }

    @Test
    void twentySimultaneousImportsTakeTheOpeningStockOverOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(10);
        Callable<Boolean> takeOver = () -> stock.takeOver(sku, Quantity.of(7));
        long first = pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> takeOver).toList()).stream().filter(done -> {
            try {
                return done.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }).count();
        pool.shutdown();

        assertThat(first).isEqualTo(1);
        assertThat(stock.level(sku).onHand()).isEqualTo(7);
    }

    @Test
    void everyChangeIsAMovementWithCauseReasonAndActor() {
        stock.takeOver(sku, Quantity.of(5));
        stock.bookIn(sku, Quantity.of(3), "Delivery note 1");
        stock.correct(sku, -2, "Two broken");

        List<String> movements = jdbc.sql("""
                select cause || ' ' || on_hand_change || ' ' || coalesce(reason, '-') || ' ' || actor
                from stock_movement where sku = :sku order by id
                """).param("sku", sku.value()).query(String.class).list();
        assertThat(movements).containsExactly("OPENING 5 - Orderway", "RECEIPT 3 Delivery note 1 Orderway", "CORRECTION -2 Two broken Orderway");
        assertThat(stock.level(sku).onHand()).isEqualTo(6);
    }

    @Test
    void moreThanThereIsCannotBeCorrectedAway() {
        stock.bookIn(sku, Quantity.of(3), "Delivery note 1");

        assertThat(stock.correct(sku, -4, "Count")).isInstanceOf(StockOutcome.Refused.class);
        assertThat(stock.correct(sku, 0, "Count")).isInstanceOf(StockOutcome.Refused.class);
        assertThat(stock.level(sku).onHand()).isEqualTo(3);
    }

    @Test
    void anUnknownArticleIsNotBookedIn() {
        assertThat(stock.bookIn(Sku.of("NEVER-HEARD-OF"), Quantity.of(1), "Delivery note 1")).isInstanceOf(StockOutcome.UnknownArticle.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
            + "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"})
    void aReasonIsNeededAndLimited(String reason) {
        assertThat(stock.bookIn(sku, Quantity.of(1), reason)).isInstanceOf(StockOutcome.Refused.class);
    }

    @Test
    void nothingCannotBeBookedIn() {
        assertThat(stock.bookIn(sku, Quantity.ZERO, "Delivery note 1")).isInstanceOf(StockOutcome.Refused.class);
    }
}
