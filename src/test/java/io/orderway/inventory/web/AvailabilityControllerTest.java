package io.orderway.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestDays;
import io.orderway.TestOrders;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.inventory.IncomingGoods;
import io.orderway.inventory.Stock;
import io.orderway.inventory.StockLevel;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AvailabilityControllerTest {

    private final MockMvc web;
    private final Stock stock;
    private final IncomingGoods incoming;
    private final Products products;
    private final TestOrders orders;
    private final TestDays days;
    private final LocalDate today;
    private final Sku sku;

    AvailabilityControllerTest(MockMvc web, Stock stock, IncomingGoods incoming, Products products, TestOrders orders, TestDays days,
            WorkingCalendar calendar) {
        this.web = web;
        this.stock = stock;
        this.incoming = incoming;
        this.products = products;
        this.orders = orders;
        this.days = days;
        this.today = calendar.today();
        this.sku = orders.product();
    }

    @Test
    void theShopLearnsFromWhatAndWhenWithoutReservingAnything() throws Exception {
        stock.bookIn(sku, Quantity.of(3), "Delivery");
        incoming.expect("PO-" + sku, 1, sku, 10, today.plusDays(20));

        ask("sku=" + sku.value().toLowerCase() + "&quantity=5&country=fr").andExpect(status().isOk())
                .andExpect(jsonPath("$.country").value("FR"))
                .andExpect(jsonPath("$.lines[0].sku").value(sku.value()))
                .andExpect(jsonPath("$.lines[0].from[0].quantity").value(3)).andExpect(jsonPath("$.lines[0].from[0].origin").value("STOCK"))
                .andExpect(jsonPath("$.lines[0].from[1].quantity").value(2))
                .andExpect(jsonPath("$.lines[0].from[1].origin").value("PURCHASE_ORDER"))
                .andExpect(jsonPath("$.lines[0].from[1].inHouseOn").value(today.plusDays(20).toString()))
                .andExpect(jsonPath("$.lines[0].readyOn").value(days.after(today.plusDays(20), 2).toString()))
                .andExpect(jsonPath("$.lines[0].deliveredOn").value(days.after(today.plusDays(20), 6).toString()))
                .andExpect(jsonPath("$.completeOn").value(days.after(today.plusDays(20), 6).toString()));
        assertThat(stock.level(sku)).isEqualTo(new StockLevel(sku, 3, 0, 10));
    }

    @Test
    void severalArticlesAreAskedForAtOnceAndTheSameOneTwiceShares() throws Exception {
        stock.bookIn(sku, Quantity.of(3), "Delivery");
        Sku other = orders.product();

        ask("sku=%s&quantity=2&sku=%s&quantity=1&sku=%s&quantity=2&country=GB".formatted(sku, other, sku)).andExpect(status().isOk())
                .andExpect(jsonPath("$.lines.length()").value(3))
                .andExpect(jsonPath("$.lines[0].deliveredOn").value(days.parcelIn(4).toString()))
                .andExpect(jsonPath("$.lines[1].from[0].origin").value("LEAD_TIME"))
                .andExpect(jsonPath("$.lines[2].from.length()").value(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sku=SKU&quantity=0&country=GB|whole number", "sku=SKU&quantity=-1&country=GB|whole number", "sku=SKU&quantity=1.5&country=GB|whole number",
        "sku=SKU&quantity=1000001&country=GB|whole number", "sku=SKU&quantity=99999999999999999999&country=GB|whole number",
        "sku=SKU&quantity=many&country=GB|whole number", "sku=SKU&quantity=&country=GB|whole number", "sku=SKU&quantity=1&country=XX|no country",
        "sku=SKU&quantity=1&country=|name the country", "sku=SKU&quantity=1|name the country", "sku=SKU&country=GB|needs its number",
        "quantity=1&country=GB|needs its number", "country=GB|needs its number", "sku=SKU&sku=SKU&quantity=1&country=GB|needs its number",
        "sku=&quantity=1&country=GB|visible characters", "sku=0123456789012345678901234567890123456789A&quantity=1&country=GB|visible characters"})
    void whatMakesNoSenseIsRefusedWithASentence(String question, String sentence) throws Exception {
        ask(question.replace("SKU", sku.value())).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString(sentence)));
    }

    @Test
    void anUnknownArticleIsNotFound() throws Exception {
        ask("sku=NEVER-HEARD-OF,A&quantity=1&country=GB").andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no article NEVER-HEARD-OF,A."));
    }

    @Test
    void anArticleThatIsNotSoldIsNotPromised() throws Exception {
        products.changeStatus(sku, ProductStatus.DISCONTINUED);
        ask("sku=" + sku + "&quantity=1&country=GB").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("Article " + sku + " is not sold any more."));
    }

    @Test
    void aQuestionHasAnEnd() throws Exception {
        ask(IntStream.range(0, 101).mapToObj(n -> "sku=" + sku + "&quantity=1").collect(Collectors.joining("&")) + "&country=GB")
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("At most 100")));
    }

    @Test
    void aStrangerLearnsNothing() throws Exception {
        web.perform(get("/api/availability?sku=" + sku + "&quantity=1&country=GB")).andExpect(status().isUnauthorized());
    }

    private ResultActions ask(String question) throws Exception {
        return web.perform(get("/api/availability?" + question).with(user("shop").authorities(new SimpleGrantedAuthority("systems"))));
    }
}
