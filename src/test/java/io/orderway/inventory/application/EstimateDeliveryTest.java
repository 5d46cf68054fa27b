package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestDays;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.DeliveryEstimates;
import io.orderway.inventory.DeliveryForecast;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.inventory.IncomingGoods;
import io.orderway.inventory.Stock;
import io.orderway.inventory.SupplyOrigin;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EstimateDeliveryTest {

    private static final int HANDLING_AND_PARCEL = 4;
    private static final int LEAD_TIME = 10;

    private final DeliveryEstimates estimates;
    private final PromiseDelivery promises;
    private final ReserveStock reserveStock;
    private final RankWaitingOrders ranking;
    private final AssignArrivals assign;
    private final Stock stock;
    private final IncomingGoods incoming;
    private final TestOrders orders;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final TestDays days;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final Sku sku;

    EstimateDeliveryTest(DeliveryEstimates estimates, PromiseDelivery promises, ReserveStock reserveStock, RankWaitingOrders ranking,
            AssignArrivals assign, Stock stock, IncomingGoods incoming, TestOrders orders, OrderReader reader, OrderProgress progress, TestDays days,
            WorkingCalendar calendar) {
        this.estimates = estimates;
        this.promises = promises;
        this.reserveStock = reserveStock;
        this.ranking = ranking;
        this.assign = assign;
        this.stock = stock;
        this.incoming = incoming;
        this.orders = orders;
        this.reader = reader;
        this.progress = progress;
        this.days = days;
        this.calendar = calendar;
        this.today = calendar.today();
        this.sku = orders.product();
    }

    @Test
    void whatIsInTheHouseIsThereNow() {
        stock.bookIn(sku, Quantity.of(5), "Delivery");
        DeliveryForecast forecast = forecast(5);

        assertThat(forecast.lines()).singleElement().satisfies(line -> {
            assertThat(line.parts()).containsExactly(new Part(5, SupplyOrigin.STOCK, null, today));
            assertThat(line.leavesOn()).isEqualTo(days.parcelIn(2));
        });
        assertThat(forecast.deliveredOn()).isEqualTo(days.parcelIn(HANDLING_AND_PARCEL));
    }

    @Test
    void whatIsShortComesFromThePurchaseOrderAndThenHasToBeBought() {
        stock.bookIn(sku, Quantity.of(1), "Delivery");
        incoming.expect(po(1), 1, sku, 2, today.plusDays(20));
        incoming.expect(po(2), 1, sku, 2, today.plusDays(5));

        assertThat(forecast(6).lines()).singleElement().satisfies(line -> assertThat(line.parts()).containsExactly(
                new Part(1, SupplyOrigin.STOCK, null, today), new Part(2, SupplyOrigin.PURCHASE_ORDER, po(2), today.plusDays(5)),
                new Part(1, SupplyOrigin.LEAD_TIME, null, today.plusDays(LEAD_TIME)),
                new Part(2, SupplyOrigin.PURCHASE_ORDER, po(1), today.plusDays(20))));
        assertThat(forecast(6).deliveredOn()).isEqualTo(days.after(today.plusDays(20), HANDLING_AND_PARCEL));
    }

    @Test
    void whatOthersWaitForIsNotPromisedAgain() {
        incoming.expect(po(1), 1, sku, 10, today.plusDays(5));
        incoming.expect(po(2), 1, sku, 10, today.plusDays(30));
        OrderNumber first = waiting(8);
        assertThat(reader.get(first).promisedDate()).isEqualTo(days.after(today.plusDays(5), HANDLING_AND_PARCEL));

        assertThat(forecast(2).lines().get(0).parts()).containsExactly(new Part(2, SupplyOrigin.PURCHASE_ORDER, po(1), today.plusDays(5)));
        assertThat(forecast(3).lines().get(0).parts()).containsExactly(new Part(2, SupplyOrigin.PURCHASE_ORDER, po(1), today.plusDays(5)),
                new Part(1, SupplyOrigin.PURCHASE_ORDER, po(2), today.plusDays(30)));
        assertThat(estimates.promise(reader.get(first))).as("its own goods are not before it").isEqualTo(reader.get(first).promisedDate());
    }

    @Test
    void whoHurriesComesBeforeThoseWhoWait() {
        incoming.expect(po(1), 1, sku, 10, today.plusDays(5));
        waiting(8);
        OrderNumber rush = orders.place(orders.customer(), Map.of(sku, 10));
        progress.judgeUrgency(rush, Urgency.RUSH, "as told");

        assertThat(estimates.forecast(reader.get(rush)).lines().get(0).parts())
                .containsExactly(new Part(10, SupplyOrigin.PURCHASE_ORDER, po(1), today.plusDays(5)));
    }

    @Test
    void whatIsKeptForAWaitingOrderIsItsOwnHoweverMuchAnotherHurries() {
        OrderNumber first = waiting(8);
        stock.bookIn(sku, Quantity.of(8), "Delivery");
        ranking.rank();
        assign.assignSome();
        OrderNumber rush = orders.place(orders.customer(), Map.of(sku, 3));
        progress.judgeUrgency(rush, Urgency.RUSH, "as told");

        assertThat(estimates.forecast(reader.get(first)).lines().get(0).parts()).containsExactly(new Part(8, SupplyOrigin.STOCK, null, today));
        assertThat(estimates.forecast(reader.get(rush)).lines().get(0).parts()).extracting(Part::origin).containsExactly(SupplyOrigin.LEAD_TIME);
    }

    @Test
    void twoLinesOfOneArticleShare() {
        stock.bookIn(sku, Quantity.of(3), "Delivery");
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 2)).line(sku.value(), 2, null).partial());
        DeliveryForecast forecast = estimates.forecast(reader.get(number));

        assertThat(forecast.lines().get(0).parts()).containsExactly(new Part(2, SupplyOrigin.STOCK, null, today));
        assertThat(forecast.lines().get(1).parts()).containsExactly(new Part(1, SupplyOrigin.STOCK, null, today),
                new Part(1, SupplyOrigin.LEAD_TIME, null, today.plusDays(LEAD_TIME)));
        assertThat(forecast.lines()).extracting(DeliveryForecast.Line::deliveredOn)
                .containsExactly(days.parcelIn(HANDLING_AND_PARCEL), days.after(today.plusDays(LEAD_TIME), HANDLING_AND_PARCEL));
    }

    @Test
    void whoWantsEverythingAtOnceGetsItWithTheLatestLine() {
        stock.bookIn(sku, Quantity.of(3), "Delivery");
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 2)).line(orders.product().value(), 2, null));

        LocalDate latest = days.after(today.plusDays(LEAD_TIME), HANDLING_AND_PARCEL);
        assertThat(estimates.forecast(reader.get(number)).lines()).extracting(DeliveryForecast.Line::deliveredOn).containsExactly(latest, latest);
    }

    @Test
    void aDateThatTheCustomerWishesLaterHolds() {
        stock.bookIn(sku, Quantity.of(3), "Delivery");
        LocalDate wished = calendar.plusWorkingDays(today.plusDays(60), 0);
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, 2)).requestedFor(wished));
        DeliveryForecast forecast = estimates.forecast(reader.get(number));

        assertThat(forecast.wishedLater()).isTrue();
        assertThat(forecast.lines()).singleElement().extracting(DeliveryForecast.Line::deliveredOn).isEqualTo(wished);
    }

    @ParameterizedTest(name = "{0} calendar days overdue")
    @CsvSource({"1", "8", "40"})
    void overdueGoodsDoNotPromiseYesterday(int daysOverdue) {
        incoming.expect(po(1), 1, sku, 10, today.minusDays(daysOverdue));

        Part part = forecast(2).lines().get(0).parts().get(0);
        assertThat(part.inHouseOn()).isAfterOrEqualTo(today);
        assertThat(part.origin()).isEqualTo(daysOverdue == 40 ? SupplyOrigin.LEAD_TIME : SupplyOrigin.PURCHASE_ORDER);
    }

    @Test
    void aLineWhoseArticleIsNoneOrUnknownIsLeftOut() {
        OrderNumber number = orders.place(new TestOrders.Draft(orders.customer().number()).line("NO-SUCH-ARTICLE", 2, "1.00")
                .line("x".repeat(80), 1, "1.00"));

        assertThat(estimates.forecast(reader.get(number)).lines()).isEmpty();
    }

    private DeliveryForecast forecast(int pieces) {
        return estimates.forecast(reader.get(orders.place(orders.customer(), Map.of(sku, pieces))));
    }

    private OrderNumber waiting(int pieces) {
        OrderView order = reader.get(orders.place(orders.customer(), Map.of(sku, pieces)));
        progress.release(order.number());
        reserveStock.reserve(order.number());
        promises.promise(order.number(), 2);
        return order.number();
    }

    private String po(int number) {
        return "PO-%s-%d".formatted(sku, number);
    }
}
