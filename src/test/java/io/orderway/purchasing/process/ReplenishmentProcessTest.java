package io.orderway.purchasing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.catalog.Customs;
import io.orderway.catalog.Product;
import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.catalog.Replenishment;
import io.orderway.catalog.VatClass;
import io.orderway.customer.PostalAddress;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderProgress;
import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.PurchaseOrders;
import io.orderway.purchasing.PurchasingStage;
import io.orderway.purchasing.Replenishments;
import io.orderway.purchasing.Replenishments.Suggestion;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.purchasing.Suppliers;
import io.orderway.purchasing.application.OrderSuggested;
import io.orderway.purchasing.application.ProposePurchases;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReplenishmentProcessTest {

    private final ProcessEngine engine;
    private final TestTasks tasks;
    private final TestOrders testOrders;
    private final PurchasingStage stage;
    private final Products products;
    private final Suppliers suppliers;
    private final Stock stock;
    private final OrderProgress progress;
    private final PurchaseOrders purchaseOrders;
    private final Replenishments replenishments;
    private final ProposePurchases proposePurchases;
    private final OrderSuggested orderSuggested;
    private final MockMvc web;

    private Supplier supplier;
    private Sku sku;

    ReplenishmentProcessTest(ProcessEngine engine, TestTasks tasks, TestOrders testOrders, PurchasingStage stage, Products products, Suppliers suppliers,
            Stock stock, OrderProgress progress, PurchaseOrders purchaseOrders, Replenishments replenishments, ProposePurchases proposePurchases,
            OrderSuggested orderSuggested, MockMvc web) {
        this.engine = engine;
        this.tasks = tasks;
        this.testOrders = testOrders;
        this.stage = stage;
        this.products = products;
        this.suppliers = suppliers;
        this.stock = stock;
        this.progress = progress;
        this.purchaseOrders = purchaseOrders;
        this.replenishments = replenishments;
        this.proposePurchases = proposePurchases;
        this.orderSuggested = orderSuggested;
        this.web = web;
    }

    /** What other tests have left short is suggested by a run of its own, so that the run of this test speaks of its articles only. */
    @BeforeEach
    void anArticleRunsShort() {
        ProcessEngineTests.init(engine);
        proposePurchases.propose(proposePurchases.begin(false));
        supplier = stage.supplier();
        sku = article(supplier.number(), 10, 30);
    }

    @Test
    void whatRunsShortIsReviewedAndOrderedOncePerSupplier() {
        Sku second = article(supplier.number(), 10, 31);
        Supplier other = stage.supplier();
        Sku third = article(other.number(), 10, 30);
        Sku enough = article(supplier.number(), 10, 30);
        stock.bookIn(enough, Quantity.of(11), "Delivery note");
        ProcessInstance run = started();
        assertThat(run).isWaitingAt("userTask_reviewSuggestions");
        assertThat(tasks.isOfferedTo(run, "userTask_reviewSuggestions", "purchasing")).isTrue();
        assertThat(open(run)).extracting(Suggestion::sku).containsExactlyInAnyOrder(sku, second, third);
        assertThat(open(run)).filteredOn(line -> line.sku().equals(second)).extracting(Suggestion::pieces).as("whole packs").containsExactly(36);

        orderSuggested.change(number(run), sku, 60);
        tasks.complete(run, "userTask_reviewSuggestions", Map.of("suggestionDecision", "ORDER"));

        assertThat(run).isEnded().hasPassedInOrder("serviceTask_proposePurchases", "userTask_reviewSuggestions", "serviceTask_orderSuggested", "endEvent_suggestionsOrdered")
                .hasNotPassed("userTask_completePurchasingData");
        PurchaseOrder order = orderOf(supplier);
        assertThat(order.state()).isEqualTo(PurchaseOrderState.PLACED);
        assertThat(order.lines()).extracting(PurchaseOrder.Line::sku, PurchaseOrder.Line::pieces)
                .containsExactlyInAnyOrder(tuple(sku, 60), tuple(second, 36));
        assertThat(orderOf(other).lines()).singleElement().extracting(PurchaseOrder.Line::pieces).isEqualTo(30);
    }

    @Test
    void runningTwiceDoesNotOrderTwice() {
        ProcessInstance first = started();
        ProcessInstance second = started();
        assertThat(second).isEnded().hasPassed("endEvent_nothingToBuy").hasNotPassed("userTask_reviewSuggestions");
        tasks.complete(first, "userTask_reviewSuggestions", Map.of("suggestionDecision", "ORDER"));

        ProcessInstance third = started();

        assertThat(third).as("it is on order, though the supplier does not know of it yet").isEnded().hasPassed("endEvent_nothingToBuy");
        assertThat(purchaseOrders.newest(null)).filteredOn(order -> order.supplierNumber().equals(supplier.number())).hasSize(1);
    }

    @Test
    void whatIsOwedToCustomersIsBoughtToo() {
        OrderNumber waiting = testOrders.place(testOrders.customer(), Map.of(sku, 50));
        progress.release(waiting);
        engine.getRuntimeService().startProcessInstanceByKey("stock-allocation", waiting.value(), Map.of("orderNumber", waiting.value(), "taskPriority", 50));

        ProcessInstance run = started();

        assertThat(open(run)).singleElement().satisfies(line -> {
            assertThat(line.projected()).isEqualTo(-50);
            assertThat(line.pieces()).as("60 to reach the level").isEqualTo(60);
        });
    }

    @Test
    void whatIsStruckOrDroppedIsNotOrderedAndComesAgain() {
        Sku struck = article(supplier.number(), 10, 30);
        ProcessInstance run = started();
        orderSuggested.strike(number(run), struck);
        assertThatThrownBy(() -> orderSuggested.strike(number(run), struck)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> orderSuggested.change(number(run), struck, 5)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> orderSuggested.change(number(run), Sku.of("NO-SUCH"), 5)).isInstanceOf(ConflictException.class);
        tasks.complete(run, "userTask_reviewSuggestions", Map.of("suggestionDecision", "DROP"));

        assertThat(run).isEnded().hasPassed("serviceTask_dropSuggestions", "endEvent_suggestionsDropped").hasNotPassed("serviceTask_orderSuggested");
        assertThat(purchaseOrders.newest(null)).noneMatch(order -> order.supplierNumber().equals(supplier.number()));
        assertThat(open(started())).extracting(Suggestion::sku).containsExactlyInAnyOrder(sku, struck);
    }

    @Test
    void anArticleWithoutSupplierIsATaskAndHoldsUpNoOther() {
        Sku nobodys = article(null, 10, 30);
        Sku unknown = article("NO-SUCH", 10, 30);
        Sku unpriced = testOrders.product();
        save(unpriced, supplier.number(), 10, 30);
        ProcessInstance run = started();
        tasks.complete(run, "userTask_reviewSuggestions", Map.of("suggestionDecision", "ORDER"));

        assertThat(orderOf(supplier).lines()).extracting(PurchaseOrder.Line::sku).containsExactly(sku);
        assertThat(run).isWaitingAt("userTask_completePurchasingData");
        assertThat(open(run)).extracting(Suggestion::problem).containsExactlyInAnyOrder("No supplier is entered for %s.".formatted(nobodys),
                "There is no supplier NO-SUCH.", "Supplier %s has no price for %s.".formatted(supplier.number(), unpriced));

        suppliers.save(new SupplierArticle(supplier.number(), unpriced, 6, 6, Money.of("2.00", "GBP"), 10));
        tasks.complete(run, "userTask_completePurchasingData", Map.of("problemDecision", "LOOK_AGAIN"));
        propose(run);
        assertThat(run).isWaitingAt("userTask_reviewSuggestions");
        tasks.complete(run, "userTask_reviewSuggestions", Map.of("suggestionDecision", "ORDER"));
        tasks.complete(run, "userTask_completePurchasingData", Map.of("problemDecision", "DROP"));

        assertThat(run).isEnded();
        assertThat(purchaseOrders.newest(null)).filteredOn(order -> order.supplierNumber().equals(supplier.number())).hasSize(2);
    }

    @Test
    void whereNothingCanBeOrderedDataAreCompletedFirst() {
        proposePurchases.propose(proposePurchases.begin(false));
        article(null, 10, 30);

        ProcessInstance run = started();

        assertThat(run).isWaitingAt("userTask_completePurchasingData").hasNotPassed("userTask_reviewSuggestions");
    }

    @Test
    void anOrderBelowTheSuppliersMinimumIsLeftToAPerson() {
        suppliers.save(new Supplier(supplier.number(), supplier.name(), supplier.email(), supplier.address(), "pt", Money.of("500", "GBP"), Set.of()));
        ProcessInstance run = started();
        tasks.complete(run, "userTask_reviewSuggestions", Map.of("suggestionDecision", "ORDER"));
        assertThat(run).isWaitingAt("userTask_completePurchasingData");
        assertThat(open(run)).singleElement().extracting(Suggestion::problem).asString().contains("60.00 GBP in all is below the minimum order of", "500.00 GBP");

        tasks.complete(run, "userTask_completePurchasingData", Map.of("problemDecision", "LOOK_AGAIN"));
        propose(run);
        orderSuggested.change(number(run), sku, 252);
        tasks.complete(run, "userTask_reviewSuggestions", Map.of("suggestionDecision", "ORDER"));

        assertThat(run).isEnded();
        assertThat(orderOf(supplier).lines()).singleElement().extracting(PurchaseOrder.Line::pieces).isEqualTo(252);
    }

    @Test
    void aSupplierIsAskedOnHisDaysUnlessALargeOrderWaits() {
        Supplier picky = new Supplier(PurchasingStage.unique("TS-"), "Picky", null, new PostalAddress(null, null, null, null), "en", Money.zero("GBP"),
                Set.of(LocalDate.now().plusDays(1).getDayOfWeek(), DayOfWeek.from(LocalDate.now().plusDays(2))));
        suppliers.save(picky);
        Sku his = article(picky.number(), 10, 30);

        assertThat(open(started())).extracting(Suggestion::sku).doesNotContain(his);
        String urgent = proposePurchases.begin(true);
        proposePurchases.propose(urgent);
        assertThat(replenishments.open(urgent)).extracting(Suggestion::sku).containsExactly(his);
    }

    @Test
    void aLargeOrderThatBeginsToWaitIsNoticedOnce() {
        watch();
        OrderNumber large = testOrders.place(testOrders.customer(), Map.of(sku, 200));
        progress.release(large);
        engine.getRuntimeService().startProcessInstanceByKey("stock-allocation", large.value(), Map.of("orderNumber", large.value(), "taskPriority", 50));
        long before = runs();

        watch();
        assertThat(runs()).isEqualTo(before + 1);
        ProcessInstance run = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("replenishment").variableValueEquals("largeOrderWaiting", true)
                .list().stream().filter(started -> engine.getManagementService().createJobQuery().processInstanceId(started.getId()).count() == 1).findFirst().orElseThrow();
        propose(run);
        assertThat(run).isWaitingAt("userTask_reviewSuggestions");
        assertThat(open(run)).extracting(Suggestion::sku).contains(sku);

        watch();
        assertThat(runs()).as("once").isEqualTo(before + 1);
    }

    @Test
    void purchasingChangesAndStrikesOnTheSheet() throws Exception {
        Sku struck = article(supplier.number(), 10, 30);
        ProcessInstance run = started();
        web.perform(get("/api/tasks/" + tasks.find(run, "userTask_reviewSuggestions").getId() + "/order-sheet").with(mona())).andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("Replenishment " + number(run))).andExpect(jsonPath("$.stateText").value("2 articles run short"))
                .andExpect(jsonPath("$.tables[0].rows[0][0]").value(supplier.number())).andExpect(jsonPath("$.tables[1].rows[0][1]").value("120.00 GBP"))
                .andExpect(jsonPath("$.actions[0].title").value("Change pieces"));

        send(number(run), "pieces", "{'sku': '%s', 'pieces': 66}".formatted(sku)).andExpect(status().isNoContent());
        send(number(run), "strike", "{'sku': '%s'}".formatted(struck)).andExpect(status().isNoContent());
        send(number(run), "strike", "{'sku': '%s'}".formatted(struck)).andExpect(status().isConflict());
        send("RP-1", "pieces", "{'sku': '%s', 'pieces': 66}".formatted(sku)).andExpect(status().isConflict());
        for (String nonsense : List.of("{}", "{'sku': 'x', 'pieces': 0}", "{'sku': 'x', 'pieces': -1}", "{'sku': 'x', 'pieces': 1.5}", "{'sku': 'x', 'pieces': 1000001}")) {
            send(number(run), "pieces", nonsense).andExpect(status().isBadRequest());
        }

        assertThat(open(run)).singleElement().satisfies(line -> {
            assertThat(line.pieces()).isEqualTo(66);
            assertThat(line.changedBy()).isEqualTo("mona");
        });
    }

    private ResultActions send(String run, String what, String body) throws Exception {
        return web.perform(post("/api/replenishments/" + run + "/" + what).with(mona()).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"')));
    }

    private static UserRequestPostProcessor mona() {
        return user("mona").authorities(new SimpleGrantedAuthority("managers"));
    }

    @Test
    void itStartsByItselfEveryMorning() {
        assertThat(engine.getManagementService().createJobQuery().processDefinitionKey("replenishment").activityId("startEvent_everyMorning").count()).isEqualTo(1);
        assertThat(engine.getManagementService().createJobQuery().processDefinitionKey("large-order-watch").timers().count()).isEqualTo(1);
    }

    private Sku article(String supplierNumber, int level, int quantity) {
        Sku article = testOrders.product();
        save(article, supplierNumber, level, quantity);
        if (supplierNumber != null && suppliers.find(supplierNumber).isPresent()) {
            suppliers.save(new SupplierArticle(supplierNumber, article, 6, 6, Money.of("2.00", "GBP"), 10));
        }
        return article;
    }

    private void save(Sku article, String supplierNumber, int level, int quantity) {
        products.save(new Product(article, "Test article " + article, 250, VatClass.STANDARD, new Customs("950300", "GB"),
                new Replenishment(Quantity.of(level), Quantity.of(quantity), supplierNumber, 10), ProductStatus.ORDERABLE));
    }

    private ProcessInstance started() {
        ProcessInstance run = engine.getRuntimeService().startProcessInstanceByMessage("purchasing.replenishmentAsked");
        propose(run);
        return run;
    }

    private void propose(ProcessInstance run) {
        engine.getManagementService().executeJob(engine.getManagementService().createJobQuery().processInstanceId(run.getId()).singleResult().getId());
    }

    private void watch() {
        assertThat(engine.getRuntimeService().startProcessInstanceByKey("large-order-watch")).isEnded().hasPassed("serviceTask_lookForLargeOrders");
    }

    private long runs() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("replenishment").count();
    }

    private String number(ProcessInstance run) {
        return (String) tasks.fact(run, "replenishmentNumber");
    }

    private List<Suggestion> open(ProcessInstance run) {
        return replenishments.open(number(run));
    }

    private PurchaseOrder orderOf(Supplier of) {
        return purchaseOrders.newest(null).stream().filter(order -> order.supplierNumber().equals(of.number())).findFirst().orElseThrow();
    }
}
