package io.orderway.hold.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.hold.Hold;
import io.orderway.hold.HoldStage;
import io.orderway.hold.HoldType;
import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HoldControllerTest {

    private final MockMvc web;
    private final HoldStage stage;
    private final OrderProgress progress;
    private final OrderNumber order;

    HoldControllerTest(MockMvc web, HoldStage stage, OrderProgress progress, TestOrders orders) {
        this.web = web;
        this.stage = stage;
        this.progress = progress;
        this.order = orders.place(orders.customer(), Map.of(orders.product(), 5));
    }

    @Test
    void aDepartmentHoldsAnOrderAndLiftsItAgain() throws Exception {
        place("finance", "{'type': 'PAYMENT', 'reason': 'Bank recalls the transfer'}").andExpect(status().isCreated())
                .andExpect(jsonPath("$.ownerGroup").value("finance")).andExpect(jsonPath("$.escalatesAt").exists());
        place("order-desk", "{'type': 'PAYMENT', 'reason': 'Same again'}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("has a payment hold already")));
        place("order-desk", "{'type': 'PAYMENT', 'lineNumber': 1, 'reason': 'Only this line'}").andExpect(status().isCreated());
    }

    @Test
    void onlyWhoMaySetATypeSetsItAndOnlyWhoMayLiftItLiftsIt() throws Exception {
        place("warehouse", "{'type': 'CREDIT', 'reason': 'x'}").andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("This is for: Finance, Sales, Managers."));
        Hold hold = stage.hold(order, HoldType.CREDIT);
        lift("sales", hold.id(), "{'reason': 'Customer is fine'}").andExpect(status().isForbidden());
        lift("finance", hold.id(), "{'reason': 'Has paid'}").andExpect(status().isNoContent());
        lift("finance", hold.id(), "{'reason': 'Has paid'}").andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'type': 'PAYMENT'}", "{'type': 'PAYMENT', 'reason': ' '}", "{'type': 'NOTHING', 'reason': 'x'}", "[]", "{",
            "{'reason': 'x'}", "{'type': 'PAYMENT', 'lineNumber': 'one', 'reason': 'x'}"})
    void whatIsNoHoldIsRefusedWithASentence(String body) throws Exception {
        place("managers", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void unknownOrdersLinesAndHoldsAreNotFound() throws Exception {
        web.perform(json(post("/api/orders/SO-9999999/holds"), "managers", "{'type': 'PAYMENT', 'reason': 'x'}")).andExpect(status().isNotFound());
        place("managers", "{'type': 'PAYMENT', 'lineNumber': 9, 'reason': 'x'}").andExpect(status().isNotFound());
        lift("managers", 99999999, "{'reason': 'x'}").andExpect(status().isNotFound());
        Hold ofAnotherOrder = stage.hold(order, HoldType.PAYMENT);
        web.perform(json(delete("/api/orders/SO-9999999/holds/" + ofAnotherOrder.id()), "managers", "{'reason': 'x'}")).andExpect(status().isNotFound());
        lift("managers", ofAnotherOrder.id(), "{'reason': '" + "x".repeat(301) + "'}").andExpect(status().isBadRequest());
    }

    @Test
    void anOrderThatHasEndedIsNotHeld() throws Exception {
        progress.cancel(order, "Withdrawn");

        place("managers", "{'type': 'PAYMENT', 'reason': 'x'}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("has ended")));
    }

    private ResultActions place(String group, String body) throws Exception {
        return web.perform(json(post("/api/orders/" + order + "/holds"), group, body));
    }

    private ResultActions lift(String group, long hold, String body) throws Exception {
        return web.perform(json(delete("/api/orders/" + order + "/holds/" + hold), group, body));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String group, String body) {
        return request.with(user("kim").authorities(AuthorityUtils.createAuthorityList(group))).contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'));
    }
}
