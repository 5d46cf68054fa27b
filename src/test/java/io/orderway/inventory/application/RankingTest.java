package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.identity.Groups;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Rankings;
import io.orderway.inventory.Rankings.Ranking;
import io.orderway.inventory.Stock;
import io.orderway.inventory.application.AllocationOutcome.Reserved;
import io.orderway.inventory.application.AllocationOutcome.Waiting;
import io.orderway.inventory.application.RankOrders.Claim;
import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.order.OrderProgress;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RankingTest {

    private final ReserveStock reserveStock;
    private final RankWaitingOrders rankWaiting;
    private final AssignArrivals assign;
    private final RankOrders ranks;
    private final Rankings rankings;
    private final Backorders backorders;
    private final Stock stock;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final MockMvc web;
    private final Sku sku;

    RankingTest(ReserveStock reserveStock, RankWaitingOrders rankWaiting, AssignArrivals assign, RankOrders ranks, Rankings rankings, Backorders backorders, Stock stock,
            TestOrders orders, OrderProgress progress, MockMvc web) {
        this.reserveStock = reserveStock;
        this.rankWaiting = rankWaiting;
        this.assign = assign;
        this.ranks = ranks;
        this.rankings = rankings;
        this.backorders = backorders;
        this.stock = stock;
        this.orders = orders;
        this.progress = progress;
        this.web = web;
        this.sku = orders.product("30.00");
    }

    @Test
    void ordersStandInThePlacesThatTheTableGives() {
        OrderNumber ordinary = waiting(CustomerTier.STANDARD, 1);
        OrderNumber large = waiting(CustomerTier.STANDARD, 40);
        OrderNumber preferred = waiting(CustomerTier.PREFERRED, 1);
        OrderNumber keyAccount = waiting(CustomerTier.KEY_ACCOUNT, 1);

        assertThat(backorders.waiting()).extracting(Backorders.Backorder::number).filteredOn(List.of(ordinary, large, preferred, keyAccount)::contains)
                .containsExactly(keyAccount, preferred, large, ordinary);
    }

    @Test
    void whoComesLaterAndRanksHigherIsServedFirst() {
        OrderNumber ordinary = waiting(CustomerTier.STANDARD, 2);
        OrderNumber lower = released(CustomerTier.STANDARD, 2);
        OrderNumber higher = released(CustomerTier.KEY_ACCOUNT, 2);
        stock.bookIn(sku, Quantity.of(2), "Delivery note 1");

        assertThat(reserveStock.reserve(lower)).as("the goods belong to who waited").isEqualTo(new Waiting());
        assertThat(reserveStock.reserve(higher)).isInstanceOf(Reserved.class);
        assertThat(reserveStock.reserve(ordinary)).isEqualTo(new Waiting());
    }

    @Test
    void whyAnOrderStandsWhereItDoesIsKept() {
        OrderNumber number = waiting(CustomerTier.PREFERRED, 2);

        Ranking first = rankings.of(number).get(0);

        assertThat(first.reason()).isEqualTo("Preferred customer");
        assertThat(first.strategy()).isEqualTo(AllocationStrategy.KEEP.words());
        assertThat(first.rank()).isEqualTo(300);
        assertThat(first.customerTier()).isEqualTo("PREFERRED");
        assertThat(first.taskPriority()).isEqualTo(50);
        assertThat(first.netValue()).isEqualByComparingTo("60");
        assertThat(first.daysWaiting()).isZero();
        assertThat(first.daysToPromise()).isNull();
        assertThat(first.daysToWish()).isNull();
        assertThat(first.tableVersion()).isPositive();
    }

    @Test
    void aNewReasonIsWrittenBesideTheOldOneAndTheSameOneIsNot() {
        OrderNumber number = waiting(CustomerTier.STANDARD, 2);
        onePieceComesAndGoes();
        onePieceComesAndGoes();
        assertThat(rankings.of(number)).extracting(Ranking::reason).containsExactly("In its turn");

        progress.judgeUrgency(number, Urgency.RUSH, "Sales agreed");
        progress.promise(number, LocalDate.now().plusDays(10), "Goods are short");
        onePieceComesAndGoes();

        assertThat(rankings.of(number)).extracting(Ranking::reason).containsExactly("A rush goes before what does not hurry", "In its turn");
        assertThat(rankings.of(number).get(0).daysToPromise()).isPositive();
        assertThat(backorders.of(number)).get().extracting(Backorders.Backorder::priority).isEqualTo(75);
    }

    @Test
    void theSheetSaysWhereAnOrderStandsAndWhy() throws Exception {
        OrderNumber number = waiting(CustomerTier.KEY_ACCOUNT, 2);

        web.perform(get("/api/orders/" + number + "/sheet").with(user("kim").authorities(AuthorityUtils.createAuthorityList(Groups.ORDER_DESK))))
                .andExpect(jsonPath("$.tables[?(@.title == 'Place among waiting orders')].rows[0][1]").value("Key account"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Place among waiting orders')].rows[0][2]")
                        .value("Key account, waiting for 0 working days, worth 60.00 GBP"))
                .andExpect(jsonPath("$.tables[?(@.title == 'Place among waiting orders')].rows[0][3]").value("Keeps what it has"));
    }

    @Test
    void tenThousandOrdersAreRankedInSeconds() {
        String customer = orders.customer().number();
        Instant now = Instant.now();
        LocalDate today = LocalDate.now();
        List<Claim> claims = IntStream.range(0, 10_000).mapToObj(n -> new Claim(OrderNumber.of("SO-%012d".formatted(900_000_000_000L + n)),
                now.minus(Duration.ofDays(n % 60)), n % 100 == 0 ? 75 : 50, today.plusDays(n % 40 - 10), null, customer,
                new BigDecimal(n % 3_000))).toList();
        Instant start = Instant.now();

        Map<OrderNumber, Ranked> ranked = ranks.rank(claims);

        assertThat(ranked).hasSize(10_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    /** Nobody can go with it, but all who wait are ranked. */
    private void onePieceComesAndGoes() {
        stock.bookIn(sku, Quantity.of(1), "Delivery note 1");
        rankWaiting.rank();
        while (assign.assignSome()) {
            rankWaiting.rank();
        }
        stock.correct(sku, -1, "Count");
    }

    private OrderNumber waiting(CustomerTier tier, int pieces) {
        OrderNumber number = released(tier, pieces);
        assertThat(reserveStock.reserve(number)).isEqualTo(new Waiting());
        return number;
    }

    private OrderNumber released(CustomerTier tier, int pieces) {
        Customer customer = orders.customer(PaymentTerms.net(30), tier);
        OrderNumber number = orders.place(orders.draft(customer, Map.of()).line(sku.value(), pieces, "30.00"));
        progress.release(number);
        return number;
    }
}
