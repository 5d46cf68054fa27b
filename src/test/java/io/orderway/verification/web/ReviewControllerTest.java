package io.orderway.verification.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.Findings;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReviewControllerTest {

    private final MockMvc web;
    private final TestOrders orders;
    private final RuntimeService runtime;
    private final Findings findings;
    private OrderNumber number;
    private long finding;

    ReviewControllerTest(MockMvc web, TestOrders orders, RuntimeService runtime, Findings findings) {
        this.web = web;
        this.orders = orders;
        this.runtime = runtime;
        this.findings = findings;
    }

    @BeforeEach
    void anOrderWithAPriceThatIsTooLow() {
        number = orders.place(new TestOrders.Draft(orders.customer().number()).line(orders.product().value(), 20, "1.80"));
        runtime.startProcessInstanceByKey("order-verification", number.value(), Map.of("orderNumber", number.value(), "taskPriority", 50));
        finding = findings.of(number).get(0).id();
    }

    @Test
    void aDecisionAnswersWhatIsFoundNow() throws Exception {
        post("sales", "/findings/" + finding + "/decision", "{\"decision\": \"KEEP\", \"reason\": \"Trade fair offer\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$[0].code").value("PRICE_BELOW_AGREED")).andExpect(jsonPath("$[0].decision").value("KEEP"));
        post("sales", "/findings/" + finding + "/decision", "{\"decision\": \"TAKE\"}").andExpect(status().isOk()).andExpect(content().json("[]"));
        post("sales", "/findings/" + finding + "/decision", "{\"decision\": \"TAKE\"}").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"decision\": \"PERHAPS\"}", "{\"decision\": \"KEEP\"}", "not json", "[]", "{\"decision\": \"TAKE\", \"value\": \"-1\"}",
        "{\"decision\": \"TAKE\", \"value\": \"1e9\"}", "{\"decision\": \"TAKE\", \"value\": \"99999999.99999\"}", "{\"decision\": \"TAKE\", \"value\": \" \"}"})
    void whatCannotBeDecidedSoIsRefusedWithASentence(String body) throws Exception {
        post("sales", "/findings/" + finding + "/decision", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void aReasonHasAnEnd() throws Exception {
        post("sales", "/findings/" + finding + "/decision", "{\"decision\": \"KEEP\", \"reason\": \"%s\"}".formatted("x".repeat(301)))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("300")));
    }

    @ParameterizedTest
    @CsvSource({"order-desk, 403", "finance, 403", "warehouse, 403", "managers, 200", "sales, 200"})
    void aPriceIsForSales(String group, int expected) throws Exception {
        post(group, "/findings/" + finding + "/decision", "{\"decision\": \"TAKE\"}").andExpect(status().is(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/findings/1/decision", "/information/1", "/equal-orders/mark"})
    void aStrangerAndTheWrongDepartmentAreRefused(String path) throws Exception {
        String body = "{\"decision\": \"TAKE\", \"answer\": \"x\", \"goesOn\": true}";
        web.perform(request(path, body)).andExpect(status().isUnauthorized());
        String own = path.replace("findings/1/", "findings/" + finding + "/");
        post("warehouse", own, body).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNotAskedCannotBeAnswered() throws Exception {
        post("order-desk", "/information/1", "{\"answer\": \"x\"}").andExpect(status().isConflict());
        post("order-desk", "/information/x", "{}").andExpect(status().isBadRequest());
    }

    @Test
    void anOrderWithoutEqualsIsNotMarked() throws Exception {
        post("order-desk", "/equal-orders/mark", "{\"goesOn\": true}").andExpect(status().isConflict());
        post("order-desk", "/equal-orders/mark", "{}").andExpect(status().isBadRequest());
    }

    @Test
    void anotherOrdersFindingIsNotThere() throws Exception {
        number = OrderNumber.of("SO-9999999");
        post("sales", "/findings/" + finding + "/decision", "{\"decision\": \"TAKE\"}").andExpect(status().isNotFound());
    }

    private ResultActions post(String group, String path, String body) throws Exception {
        return web.perform(request(path, body).with(user("kim").authorities(new SimpleGrantedAuthority(group))));
    }

    private MockHttpServletRequestBuilder request(String path, String body) {
        return MockMvcRequestBuilders.post("/api/orders/" + number + path).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
