package io.orderway.purchasing.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchasingStage;
import io.orderway.purchasing.Supplier;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PurchaseOrderControllerTest {

    private final MockMvc web;
    private final PurchasingStage stage;
    private final Jobs jobs;
    private final TaskService tasks;
    private final Supplier supplier;
    private final Sku sku;

    PurchaseOrderControllerTest(MockMvc web, PurchasingStage stage, Jobs jobs, TaskService tasks) {
        this.web = web;
        this.stage = stage;
        this.jobs = jobs;
        this.tasks = tasks;
        this.supplier = stage.supplier();
        this.sku = stage.article(supplier);
    }

    @Test
    void purchasingPlacesAnOrderOnceAndTakesTheSuppliersDay() throws Exception {
        String body = "{'supplier': '%s', 'reference': '%s', 'lines': [{'sku': '%s', 'pieces': 12, 'unitPrice': 1.9}]}"
                .formatted(supplier.number(), PurchasingStage.unique("r"), sku);
        String number = send("/api/purchase-orders", body).andExpect(status().isCreated()).andExpect(jsonPath("$.value").value(22.8)).andReturn().getResponse()
                .getHeader("Location").replaceAll(".*/", "");
        send("/api/purchase-orders", body).andExpect(status().isOk()).andExpect(jsonPath("$.number").value(number));
        send("/api/purchase-orders/" + number + "/confirmation", "{'expectedOn': '2099-01-01'}").andExpect(status().isBadRequest());
        send("/api/purchase-orders/" + number + "/confirmation", "{'expectedOn': '" + LocalDate.now().plusDays(3) + "'}")
                .andExpect(status().isConflict()).andExpect(jsonPath("$.detail", containsString("waits for approval")));
        jobs.execute(number, "serviceTask_assessPurchaseOrder");
        send("/api/purchase-orders/" + number + "/confirmation", "{'expectedOn': '" + LocalDate.now().plusDays(3) + "'}").andExpect(status().isNoContent());

        web.perform(get("/api/purchase-orders/" + number).with(percy())).andExpect(jsonPath("$.state").value("CONFIRMED"))
                .andExpect(jsonPath("$.events[0].text").value("Placed")).andExpect(jsonPath("$.lines[0].open").value(12));
        web.perform(get("/api/purchase-orders?state=CONFIRMED").with(percy())).andExpect(status().isOk());
        web.perform(get("/api/purchase-orders?state=NONSENSE").with(percy())).andExpect(status().isBadRequest());
        send("/api/purchase-orders/" + number + "/closing", "{'reason': 'x'}").andExpect(status().isConflict());
        send("/api/purchase-orders/" + number + "/cancellation", "{'reason': ''}").andExpect(status().isBadRequest());
        send("/api/purchase-orders/" + number + "/cancellation", "{'reason': 'Not needed'}").andExpect(status().isNoContent());
        send("/api/purchase-orders/" + number + "/cancellation", "{'reason': 'Not needed'}").andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{", "{'supplier': 'nobody', 'reference': 'x', 'lines': [{'sku': 'x', 'pieces': 1}]}",
            "{'supplier': 'S', 'reference': 'x', 'lines': []}", "{'supplier': 'S', 'reference': 'x', 'lines': [null]}",
            "{'supplier': 'S', 'reference': 'x', 'lines': [{'sku': 'x', 'pieces': 0}]}", "{'supplier': 'S', 'reference': 'x', 'lines': [{'sku': 'x', 'pieces': -1}]}",
            "{'supplier': 'S', 'reference': 'x', 'lines': [{'sku': 'x', 'pieces': 1.5}]}", "{'supplier': 'S', 'reference': 'x', 'lines': [{'sku': 'x', 'pieces': 1000001}]}",
            "{'supplier': 'S', 'reference': 'x', 'lines': [{'sku': 'x', 'pieces': 1, 'unitPrice': -1}]}"})
    void anOrderThatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        send("/api/purchase-orders", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{", "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'lines': []}", "{'deliveryNote': ' ', 'purchaseOrder': 'P', 'lines': [{'sku': 'x', 'pieces': 1}]}",
            "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'lines': [{'sku': 'x', 'pieces': 0}]}", "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'lines': [{'sku': 'x', 'pieces': 0.5}]}",
            "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'lines': [{'sku': 'x', 'pieces': -3}]}", "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'lines': [{'sku': ' ', 'pieces': 3}]}",
            "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'cameOn': '2000-01-01', 'lines': [{'sku': 'x', 'pieces': 3}]}",
            "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'cameOn': '2999-01-01', 'lines': [{'sku': 'x', 'pieces': 3}]}",
            "{'deliveryNote': 'D', 'purchaseOrder': 'P', 'cameOn': 'today', 'lines': [{'sku': 'x', 'pieces': 3}]}"})
    void aDeliveryThatMakesNoSenseIsRefusedWithASentence(String body) throws Exception {
        send("/api/goods-receipts", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void aDeliveryIsToldThriceAndStandsOnce() throws Exception {
        PurchaseOrderNumber order = stage.sent(supplier, Map.of(sku, 12));
        String body = "{'deliveryNote': '%s', 'purchaseOrder': '%s', 'lines': [{'sku': '%s', 'pieces': 12, 'unitPrice': 2.5}]}".formatted(PurchasingStage.unique("DN"), order, sku);
        String receipt = send("/api/goods-receipts", body).andExpect(status().isCreated()).andReturn().getResponse().getHeader("Location");
        send("/api/goods-receipts", body).andExpect(status().isOk()).andExpect(jsonPath("$.number").value(receipt.replaceAll(".*/", "")));
        send("/api/goods-receipts", body).andExpect(status().isOk());
        send("/api/goods-receipts", body.replace("12,", "11,")).andExpect(status().isConflict());
        jobs.execute(receipt.replaceAll(".*/", ""), "serviceTask_checkReceipt");

        web.perform(get(receipt).with(percy())).andExpect(jsonPath("$.state").value("TAKEN_IN"));
        String task = tasks.createTaskQuery().processInstanceBusinessKey(receipt.replaceAll(".*/", "")).singleResult().getId();
        web.perform(get("/api/tasks/" + task + "/order-sheet").with(user("mona").authorities(new SimpleGrantedAuthority("managers")))).andExpect(status().isOk())
                .andExpect(jsonPath("$.title", containsString("Goods receipt GR-"))).andExpect(jsonPath("$.tables[0].rows[0][1]").value(sku.value()))
                .andExpect(jsonPath("$.tables[1].rows[0][1]").value("2.50 GBP")).andExpect(jsonPath("$.tables[1].rows[0][2]").value("2.00 GBP"))
                .andExpect(jsonPath("$.actions[0].title").value("Count line 1, " + sku)).andExpect(jsonPath("$.documents[0].title").value("Purchase order " + order));
        web.perform(get("/api/task-cards?ids=" + task).with(user("mona").authorities(new SimpleGrantedAuthority("managers")))).andExpect(status().isOk())
                .andExpect(jsonPath("$.cards['" + task + "'].customer").value(supplier.name()));
    }

    private ResultActions send(String path, String body) throws Exception {
        return web.perform(post(path).with(percy()).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"')));
    }

    private static UserRequestPostProcessor percy() {
        return user("percy").authorities(new SimpleGrantedAuthority("purchasing"));
    }
}
