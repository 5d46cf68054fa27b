package io.orderway.inventory.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StockControllerTest {

    private final MockMvc web;
    private final String sku;

    StockControllerTest(MockMvc web, TestOrders orders) {
        this.web = web;
        this.sku = orders.product().value();
    }

    @Test
    void theWarehouseBooksInAndSeesWhatThereIs() throws Exception {
        bookIn("warehouse", sku, "{\"pieces\": 12, \"reason\": \"Delivery note 4711\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.onHand").value(12)).andExpect(jsonPath("$.available").value(12));

        web.perform(get("/api/stock/" + sku.toLowerCase()).with(user("kim").authorities(new SimpleGrantedAuthority("sales"))))
                .andExpect(status().isOk()).andExpect(jsonPath("$.sku").value(sku)).andExpect(jsonPath("$.reserved").value(0))
                .andExpect(jsonPath("$.incoming").value(0));
    }

    @Test
    void aCountThatFindsLessThanIsReservedIsAConflict() throws Exception {
        post("warehouse", sku, "/corrections", "{\"difference\": -1, \"reason\": \"Count\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("cannot be taken away")));
    }

    @Test
    void aSmallCorrectionIsBookedAndALargeOneWaitsForASecondPerson() throws Exception {
        bookIn("warehouse", sku, "{\"pieces\": 200, \"reason\": \"Delivery note 4711\"}");
        post("warehouse", sku, "/corrections", "{\"difference\": -2, \"reason\": \"Two broken\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.onHand").value(198));
        post("warehouse", sku, "/corrections", "{\"difference\": -150, \"reason\": \"Gone\"}").andExpect(status().isAccepted())
                .andExpect(jsonPath("$.sentence").value(containsString("nothing is booked before")));
        post("warehouse", sku, "/counts", "{\"pieces\": 197, \"reason\": \"Stocktaking\"}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.onHand").value(197));
        post("order-desk", sku, "/count-orders", "{\"reason\": \"Looks wrong\"}").andExpect(status().isAccepted())
                .andExpect(jsonPath("$.sentence").value(containsString("the warehouse will count it")));

        read("/movements").andExpect(jsonPath("$.length()").value(3)).andExpect(jsonPath("$[0].onHand").value(197))
                .andExpect(jsonPath("$[1].reason").value("Two broken")).andExpect(jsonPath("$[1].actor").value("kim"))
                .andExpect(jsonPath("$[2].onHand").value(200)).andExpect(jsonPath("$[2].causeText").value("Goods came in"));
        read("/counts").andExpect(jsonPath("$.length()").value(4)).andExpect(jsonPath("$[0].state").value("ORDERED"));
        read("/reservations").andExpect(jsonPath("$.length()").value(0));
    }

    private ResultActions read(String what) throws Exception {
        return web.perform(get("/api/stock/" + sku + what).with(user("kim").authorities(new SimpleGrantedAuthority("sales")))).andExpect(status().isOk());
    }

    @Test
    void salesMayNotBookIn() throws Exception {
        bookIn("sales", sku, "{\"pieces\": 12, \"reason\": \"Delivery note 4711\"}").andExpect(status().isForbidden());
    }

    @Test
    void aStrangerSeesNothing() throws Exception {
        web.perform(get("/api/stock/" + sku)).andExpect(status().isUnauthorized());
    }

    @Test
    void anUnknownArticleIsNotFound() throws Exception {
        bookIn("warehouse", "NEVER-HEARD-OF", "{\"pieces\": 12, \"reason\": \"Delivery note 4711\"}").andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no article NEVER-HEARD-OF."));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"pieces\": 0, \"reason\": \"x\"}", "{\"pieces\": -1, \"reason\": \"x\"}", "{\"pieces\": 1000001, \"reason\": \"x\"}",
        "{\"reason\": \"x\"}", "{\"pieces\": 1}", "{\"pieces\": 1, \"reason\": \"  \"}", "{\"pieces\": \"many\", \"reason\": \"x\"}", "{", "[]"})
    void whatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        bookIn("warehouse", sku, body).andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private ResultActions bookIn(String group, String article, String body) throws Exception {
        return post(group, article, "/receipts", body);
    }

    private ResultActions post(String group, String article, String what, String body) throws Exception {
        return web.perform(MockMvcRequestBuilders.post("/api/stock/" + article + what)
                .with(user("kim").authorities(new SimpleGrantedAuthority(group))).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
