package io.orderway.reporting;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a clerk finds while the customer is on the telephone. */
@ProcessTest
class FindOrderTest {

    @Autowired
    private MockMvc web;
    @Autowired
    private TestOrders orders;
    @Autowired
    private OrderReader reader;

    @Autowired
    private JdbcClient jdbc;

    private OrderNumber number;

    @BeforeEach
    void anOrderIsThere() {
        number = orders.place(orders.customer(), Map.of(orders.product(), 3));
    }

    @Test
    void anOrderIsFoundByItsNumberAndByTheCustomersAddress() throws Exception {
        String email = reader.get(number).party(PartyRole.ORDERING).email();
        for (String text : new String[] {number.value().toLowerCase(), email, email.toUpperCase()}) {
            ask("/api/orders?text=" + text).andExpect(status().isOk())
                    .andExpect(jsonPath("$.orders[?(@.orderNumber == '%s')].stateText".formatted(number)).value(is(List.of("Being verified"))));
        }
        ask("/api/orders?text=x").andExpect(status().isBadRequest());
        ask("/api/orders?text=no-such-parcel-1").andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void itsSheetIsThereWithoutATask() throws Exception {
        String etag = ask("/api/orders/" + number + "/sheet").andExpect(status().isOk())
                .andExpect(jsonPath("$.orderNumber").value(number.value()))
                .andExpect(jsonPath("$.lines[0].quantity").value(3))
                .andExpect(jsonPath("$.actions[*].id").value(hasItem("request")))
                .andExpect(jsonPath("$.actions[*].id").value(hasItem("complain")))
                .andExpect(jsonPath("$.actions[*].id").value(hasItem("cancel")))
                .andReturn().getResponse().getHeader(HttpHeaders.ETAG);
        web.perform(get("/api/orders/" + number + "/sheet").header(HttpHeaders.IF_NONE_MATCH, etag).with(clerk()))
                .andExpect(status().isNotModified()).andExpect(header().string(HttpHeaders.ETAG, etag));
    }

    @Test
    void whatWasPromisedCanBeSaidToBeLate() throws Exception {
        ask("/api/orders/" + number + "/sheet").andExpect(jsonPath("$.actions[*].id").value(not(hasItem("delay"))));
        jdbc.sql("update customer_order set promised_date = current_date + 3 where order_number = :number").param("number", number.value()).update();
        ask("/api/orders/" + number + "/sheet").andExpect(jsonPath("$.actions[*].id").value(hasItem("delay")));
    }

    @Test
    void whatIsNotThereIsRefusedWithASentence() throws Exception {
        ask("/api/orders/SO-99999999/sheet").andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").isNotEmpty());
        ask("/api/orders/nonsense/sheet").andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private ResultActions ask(String path) throws Exception {
        return web.perform(get(path).with(clerk()));
    }

    private static RequestPostProcessor clerk() {
        return user("carl").authorities(AuthorityUtils.createAuthorityList(Groups.CUSTOMER_SERVICE));
    }
}
