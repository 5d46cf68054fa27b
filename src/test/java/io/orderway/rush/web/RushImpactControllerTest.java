package io.orderway.rush.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RushImpactControllerTest {

    private final MockMvc web;
    private final OrderNumber number;

    RushImpactControllerTest(MockMvc web, TestOrders orders) {
        this.web = web;
        this.number = orders.place(orders.draft(orders.customer(), Map.of(orders.product(), 1)).rush());
    }

    @Test
    void salesSeesWhenTheWarehouseGetsToTheOrder() throws Exception {
        ask("sales", number.value()).andExpect(status().isOk()).andExpect(jsonPath("$.asRush").isNotEmpty())
                .andExpect(jsonPath("$.inItsTurn").isNotEmpty()).andExpect(jsonPath("$.pushedBack").isArray());
    }

    @Test
    void nobodyElseDoes() throws Exception {
        ask("customer-service", number.value()).andExpect(status().isForbidden());
        web.perform(get("/api/orders/" + number + "/rush-impact")).andExpect(status().isUnauthorized());
    }

    @Test
    void anUnknownOrderIsNotFoundAndNonsenseIsRefused() throws Exception {
        ask("sales", "SO-999999999999").andExpect(status().isNotFound());
        ask("sales", "4711").andExpect(status().isBadRequest());
    }

    private ResultActions ask(String group, String order) throws Exception {
        return web.perform(get("/api/orders/" + order + "/rush-impact").with(user("kim").authorities(new SimpleGrantedAuthority(group))));
    }
}
