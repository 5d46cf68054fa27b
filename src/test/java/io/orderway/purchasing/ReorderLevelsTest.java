package io.orderway.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.Decisions;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Products;
import io.orderway.inventory.Stock;
import io.orderway.purchasing.ReorderLevels.Lying;
import io.orderway.purchasing.ReorderLevels.Proposal;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReorderLevelsTest {

    private final ReorderLevels levels;
    private final Products products;
    private final Stock stock;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Decisions decisions;
    private final MockMvc web;
    private final Sku sku;

    ReorderLevelsTest(ReorderLevels levels, Products products, Stock stock, WorkingCalendar calendar, JdbcClient jdbc, TransactionTemplate transaction,
            Decisions decisions, MockMvc web, TestOrders orders) {
        this.levels = levels;
        this.products = products;
        this.stock = stock;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.decisions = decisions;
        this.web = web;
        this.sku = orders.product();
        stock.bookIn(sku, Quantity.of(1_000), "Delivery note");
    }

    /** Twenty pieces on each of nine days: two a day on average; the article comes in ten days. */
    @Test
    void whatIsUsedSaysWhenItIsTimeToBuy() {
        transaction.executeWithoutResult(rolledBack -> {
            cameAgo(120);
            for (int days = 1; days <= 9; days++) {
                used(days, 20);
            }
            used(0, 500);

            Proposal proposal = levels.proposals().stream().filter(line -> line.sku().equals(sku)).findFirst().orElseThrow();

            assertThat(proposal.usedPieces()).as("today is not over").isEqualTo(180);
            assertThat(proposal.perDay()).isEqualTo(2);
            assertThat(proposal.servicePercent()).isEqualTo(95);
            assertThat(proposal.current()).isEqualTo(5);
            assertThat(proposal.proposed()).as("2·10 + 1.645·6.03·√10").isEqualTo(52);
            rolledBack.setRollbackOnly();
        });
    }

    @Test
    void anArticleThatIsNewInTheHouseSaysTooLittleYet() {
        transaction.executeWithoutResult(rolledBack -> {
            cameAgo(29);
            used(3, 60);
            assertThat(levels.proposals()).extracting(Proposal::sku).doesNotContain(sku);
            assertThat(levels.lying()).extracting(Lying::sku).doesNotContain(sku);
            rolledBack.setRollbackOnly();
        });
    }

    @Test
    void whatNobodyBuysAndWhatLastsTooLongIsShown() {
        assertThat(levels.lying()).as("it came today").extracting(Lying::sku).doesNotContain(sku);
        transaction.executeWithoutResult(rolledBack -> {
            cameAgo(121);
            assertThat(lying().verdict()).isEqualTo("SLOW_MOVER");
            assertThat(lying().lastUsed()).isNull();
            used(3, 60);
            assertThat(lying().verdict()).isEqualTo("OVERSTOCK");
            assertThat(lying().daysOfSupply()).isEqualTo(1_410);
            used(4, 660);
            assertThat(levels.lying()).extracting(Lying::sku).doesNotContain(sku);
            rolledBack.setRollbackOnly();
        });
    }

    @Test
    void aPersonTakesALevelAndNothingElseOfTheArticleChanges() throws Exception {
        web.perform(put("/api/reorder-levels/" + sku).with(percy()).with(csrf()).contentType(MediaType.APPLICATION_JSON).content("{\"level\": 52}"))
                .andExpect(status().isNoContent());

        assertThat(products.find(sku)).get().satisfies(product -> {
            assertThat(product.replenishment().level()).isEqualTo(Quantity.of(52));
            assertThat(product.replenishment().quantity()).isEqualTo(Quantity.of(20));
            assertThat(product.isOrderable()).isTrue();
        });
        assertThatThrownBy(() -> levels.accept(Sku.of("NO-SUCH"), 1)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"level\": -1}", "{\"level\": 1.5}", "{\"level\": 1000001}", "{\"level\": \"x\"}", "{"})
    void aLevelThatMakesNoSenseIsRefused(String body) throws Exception {
        web.perform(put("/api/reorder-levels/" + sku).with(percy()).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void bothReportsCanBeReadAndOneDownloaded() throws Exception {
        web.perform(get("/api/reorder-levels").with(percy())).andExpect(status().isOk());
        web.perform(get("/api/lying-stock").with(percy())).andExpect(status().isOk());
        web.perform(get("/api/lying-stock.csv").with(percy())).andExpect(status().isOk()).andExpect(content().string(containsString("sku,description,on_hand")));
    }

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({"1, 100, 98, 120, 60", "2, 99, 95, 180, 90", "2, 10, 95, 180, 90", "3, 9, 90, 270, 120", "3, 0, 90, 270, 120"})
    void theMoreIsUsedTheMoreSurelyItIsThere(int rule, int pieces, int service, int overstock, int slow) {
        assertThat(decisions.rules("stock-policy")).hasSize(3);
        assertThat(decisions.decide("stock-policy", Map.of("monthlyPieces", pieces)))
                .isEqualTo(Map.of("servicePercent", service, "overstockDays", overstock, "slowMoverDays", slow));
    }

    private void cameAgo(int days) {
        movement(days, "RESERVED", 0, 1);
        movement(days, "RELEASED", 0, -1);
    }

    private Lying lying() {
        return levels.lying().stream().filter(line -> line.sku().equals(sku)).findFirst().orElseThrow();
    }

    /** The ledger as it would be if so much had been handed over so many days ago. */
    private void used(int daysAgo, int pieces) {
        movement(daysAgo, "RESERVED", 0, pieces);
        movement(daysAgo, "HANDED_OVER", -pieces, -pieces);
    }

    private void movement(int daysAgo, String cause, int onHand, int reserved) {
        jdbc.sql("""
                insert into stock_movement (sku, at, cause, on_hand_change, reserved_change, shipment_number, actor)
                values (:sku, :at, :cause, :onHand, :reserved, 'SO-0000001-1', 'test')
                """)
                .param("sku", sku.value()).param("at", calendar.today().minusDays(daysAgo).atTime(12, 0).atZone(calendar.zone()).toOffsetDateTime())
                .param("cause", cause).param("onHand", onHand).param("reserved", reserved).update();
    }

    private static UserRequestPostProcessor percy() {
        return user("percy").authorities(new SimpleGrantedAuthority("purchasing"));
    }
}
