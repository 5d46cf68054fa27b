package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.inventory.IncomingGoods;
import io.orderway.inventory.IncomingGoods.Expected;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IncomingGoodsTest {

    private static final LocalDate SOON = LocalDate.of(2027, 3, 1);

    private final IncomingGoods incoming;
    private final Stock stock;
    private final Sku sku;
    private final String purchaseOrder;

    IncomingGoodsTest(IncomingGoods incoming, Stock stock, TestOrders orders) {
        this.incoming = incoming;
        this.stock = stock;
        this.sku = orders.product();
        this.purchaseOrder = "PO-" + sku;
    }

    @Test
    void whatIsExpectedStandsBesideTheStock() {
        stock.bookIn(sku, Quantity.of(3), "Delivery note 1");
        incoming.expect(purchaseOrder, 1, sku, 40, SOON);
        incoming.expect(purchaseOrder, 2, sku, 2, SOON.minusDays(3));

        assertThat(stock.level(sku)).isEqualTo(new StockLevel(sku, 3, 0, 42));
        assertThat(stock.level(sku).available()).as("promised only once it is there").isEqualTo(3);
        assertThat(stock.correct(sku, -1, "Count")).hasToString("Booked[level=" + new StockLevel(sku, 2, 0, 42) + "]");
        assertThat(incoming.of(sku)).containsExactly(new Expected(purchaseOrder, 2, sku, 2, SOON.minusDays(3)),
                new Expected(purchaseOrder, 1, sku, 40, SOON));
    }

    @Test
    void anArticleThatNeverHadStockMayBeExpected() {
        incoming.expect(purchaseOrder, 1, sku, 40, SOON);

        assertThat(stock.level(sku)).isEqualTo(new StockLevel(sku, 0, 0, 40));
    }

    @Test
    void theSameLineAgainReplacesWhatWasExpectedOfIt() {
        incoming.expect(purchaseOrder, 1, sku, 40, SOON);
        incoming.expect(purchaseOrder, 1, sku, 15, SOON.plusDays(7));
        incoming.expect(purchaseOrder, 1, sku, 15, SOON.plusDays(7));

        assertThat(incoming.of(sku)).containsExactly(new Expected(purchaseOrder, 1, sku, 15, SOON.plusDays(7)));
    }

    @Test
    void whatHasComeOrIsWithdrawnIsNotExpectedAnyMore() {
        incoming.expect(purchaseOrder, 1, sku, 40, SOON);
        incoming.expect(purchaseOrder, 2, sku, 5, SOON);
        incoming.expect("OTHER-" + purchaseOrder, 1, sku, 1, SOON);

        incoming.expect(purchaseOrder, 1, sku, 0, null);
        assertThat(stock.level(sku).incoming()).isEqualTo(6);
        incoming.withdraw(purchaseOrder);
        incoming.withdraw(purchaseOrder);
        assertThat(incoming.of(sku)).extracting(Expected::purchaseOrderNumber).isEqualTo(List.of("OTHER-" + purchaseOrder));
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "' ', 1, 1", ", 1, 1", "01234567890123456789012345678901234567890, 1, 1", "PO, 0, 1", "PO, -1, 1", "PO, 1, -1",
        "PO, 1, 1000001"})
    void whatCannotBeExpectedIsRefused(String number, int line, int pieces) {
        assertThatThrownBy(() -> incoming.expect(number, line, sku, pieces, SOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(incoming.of(sku)).isEmpty();
    }

    @Test
    void goodsWithoutADayAreRefused() {
        assertThatThrownBy(() -> incoming.expect(purchaseOrder, 1, sku, 1, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
