package io.orderway.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BackorderControllerTest {

    private final MockMvc web;
    private final Jobs jobs;
    private final OrderReader reader;
    private final OrderNumber waiting;

    BackorderControllerTest(MockMvc web, Jobs jobs, OrderReader reader, TestOrders orders, OrderProgress progress, RuntimeService runtime) {
        this.web = web;
        this.jobs = jobs;
        this.reader = reader;
        this.waiting = orders.place(orders.customer(), Map.of(orders.product(), 3));
        progress.release(waiting);
        runtime.startProcessInstanceByKey("stock-allocation", waiting.value(), Map.of("orderNumber", waiting.value(), "taskPriority", 50));
    }

    @Test
    void theDeskSeesWhoWaitsForWhat() throws Exception {
        web.perform(get("/api/backorders").with(desk())).andExpect(status().isOk())
                .andExpect(jsonPath("$[*].orderNumber", hasItem(waiting.value())));
    }

    @Test
    void theDeskClosesWhatACustomerDoesNotWaitForAnyLonger() throws Exception {
        close(desk(), waiting.value(), 1, "{\"reason\": \"Customer does not wait\"}").andExpect(status().isNoContent());

        jobs.execute(waiting.value(), "gateway_joinArrival");
        assertThat(reader.get(waiting).goods().get(0).wanted()).isZero();
    }

    @Test
    void theWarehouseMayNotCloseAndAStrangerSeesNothing() throws Exception {
        close(user("kim").authorities(new SimpleGrantedAuthority("warehouse")), waiting.value(), 1, "{\"reason\": \"x\"}")
                .andExpect(status().isForbidden());
        web.perform(get("/api/backorders")).andExpect(status().isUnauthorized());
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsRefusedWithASentence() throws Exception {
        close(desk(), waiting.value(), 2, "{\"reason\": \"x\"}").andExpect(status().isBadRequest());
        close(desk(), waiting.value(), 1, "{\"reason\": \" \"}").andExpect(status().isBadRequest());
        close(desk(), waiting.value(), 1, "{").andExpect(status().isBadRequest());
        close(desk(), "4711", 1, "{\"reason\": \"x\"}").andExpect(status().isBadRequest());
        close(desk(), "SO-999999999999", 1, "{\"reason\": \"x\"}").andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private static UserRequestPostProcessor desk() {
        return user("kim").authorities(new SimpleGrantedAuthority("order-desk"));
    }

    private ResultActions close(UserRequestPostProcessor user, String order, int line, String body) throws Exception {
        return web.perform(post("/api/backorders/" + order + "/lines/" + line + "/closing").with(user).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
