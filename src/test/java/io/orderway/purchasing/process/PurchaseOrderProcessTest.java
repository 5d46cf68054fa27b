package io.orderway.purchasing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.Jobs;
import io.orderway.Paper;
import io.orderway.ProcessTest;
import io.orderway.TestTasks;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.document.Documents;
import io.orderway.inventory.IncomingGoods;
import io.orderway.inventory.Stock;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.purchasing.PlaceOutcome;
import io.orderway.purchasing.PlaceOutcome.Placed;
import io.orderway.purchasing.PlaceOutcome.Refused;
import io.orderway.purchasing.PurchaseDraft;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.PurchaseOrders;
import io.orderway.purchasing.PurchasingStage;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierMail;
import io.orderway.purchasing.Suppliers;
import io.orderway.purchasing.application.ConfirmPurchaseOrder;
import io.orderway.purchasing.application.EndPurchaseOrder;
import io.orderway.purchasing.application.PlacePurchaseOrder;
import io.orderway.shared.ConflictException;
import io.orderway.shared.Money;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PurchaseOrderProcessTest {

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final PurchasingStage stage;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final PlacePurchaseOrder placePurchaseOrder;
    private final ConfirmPurchaseOrder confirmPurchaseOrder;
    private final EndPurchaseOrder endPurchaseOrder;
    private final SupplierMail supplierMail;
    private final IncomingGoods incoming;
    private final Stock stock;
    private final Messages messages;
    private final Documents documents;
    private final WorkingCalendar calendar;

    private Supplier supplier;
    private Sku sku;

    PurchaseOrderProcessTest(ProcessEngine engine, Jobs jobs, TestTasks tasks, PurchasingStage stage, PurchaseOrders orders, Suppliers suppliers,
            PlacePurchaseOrder placePurchaseOrder, ConfirmPurchaseOrder confirmPurchaseOrder, EndPurchaseOrder endPurchaseOrder, SupplierMail supplierMail,
            IncomingGoods incoming, Stock stock, Messages messages, Documents documents, WorkingCalendar calendar) {
        this.engine = engine;
        this.jobs = jobs;
        this.tasks = tasks;
        this.stage = stage;
        this.orders = orders;
        this.suppliers = suppliers;
        this.placePurchaseOrder = placePurchaseOrder;
        this.confirmPurchaseOrder = confirmPurchaseOrder;
        this.endPurchaseOrder = endPurchaseOrder;
        this.supplierMail = supplierMail;
        this.incoming = incoming;
        this.stock = stock;
        this.messages = messages;
        this.documents = documents;
        this.calendar = calendar;
    }

    @BeforeEach
    void aSupplierSellsAnArticle() {
        ProcessEngineTests.init(engine);
        supplier = stage.supplier();
        sku = stage.article(supplier);
    }

    @Test
    void aSmallOrderIsMailedWithItsPaperAndExpected() {
        PurchaseOrderNumber number = stage.place(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());
        assertThat(process).isWaitingAt("serviceTask_assessPurchaseOrder");
        assertThat(stock.level(sku).incoming()).as("the supplier does not know of it yet").isZero();
        assertThat(orders.unsent(List.of(sku))).containsEntry(sku, 12);

        jobs.execute(number.value(), "serviceTask_assessPurchaseOrder");

        assertThat(process).isWaitingAt("gateway_awaitNews").hasPassedInOrder("serviceTask_assessPurchaseOrder", "businessRuleTask_findApproval",
                "serviceTask_approvePurchaseOrder", "sendTask_sendPurchaseOrder", "serviceTask_followUpPurchaseOrder", "businessRuleTask_findNextStep")
                .hasNotPassed("userTask_approvePurchaseOrder", "sendTask_remindSupplier");
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.SENT);
        assertThat(stock.level(sku).incoming()).isEqualTo(12);
        assertThat(incoming.of(sku)).singleElement().satisfies(expected -> {
            assertThat(expected.purchaseOrderNumber()).isEqualTo(number.value());
            assertThat(expected.expectedOn()).isEqualTo(calendar.plusWorkingDays(calendar.today().plusDays(10), 0));
        });
        assertThat(messages.about(number.value())).singleElement().satisfies(message -> {
            assertThat(message.step()).isEqualTo(MessageStep.PURCHASE_ORDER);
            assertThat(message.recipient()).isEqualTo("orders@supplier.example");
        });
        UUID paper = documents.find(number.value(), "purchase-order", number.value()).orElseThrow().id();
        assertThat(new Paper(documents.content(paper)).text()).contains(number.value(), supplier.name(), sku.value(), "24.00 GBP");
        assertThat(orders.unsent(List.of(sku))).isEmpty();
    }

    @Test
    void aManagerAgreesToALargeOrder() {
        PurchaseOrderNumber number = assessed(2_600);
        ProcessInstance process = stage.process(number.value());
        assertThat(process).isWaitingAt("userTask_approvePurchaseOrder");
        assertThat(tasks.isOfferedTo(process, "userTask_approvePurchaseOrder", "managers")).isTrue();
        assertThat(tasks.isOfferedTo(process, "userTask_approvePurchaseOrder", "purchasing")).isFalse();

        tasks.complete(process, "userTask_approvePurchaseOrder", Map.of("purchaseDecision", "APPROVE"));

        assertThat(process).isWaitingAt("gateway_awaitNews");
        assertThat(stage.history(number)).containsExactly("Placed", "Approved", "Sent by e-mail");
    }

    @Test
    void anOrderThatNobodyApprovesEndsUnheardOf() {
        PurchaseOrderNumber number = assessed(2_600);
        ProcessInstance process = stage.process(number.value());

        tasks.complete(process, "userTask_approvePurchaseOrder", Map.of("purchaseDecision", "REJECT"));

        assertThat(process).isEnded().hasPassed("serviceTask_rejectPurchaseOrder", "endEvent_purchaseOrderRejected").hasNotPassed("sendTask_sendPurchaseOrder");
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.REJECTED);
        assertThat(messages.about(number.value())).isEmpty();
        assertThat(stock.level(sku).incoming()).isZero();
        assertThat(orders.unsent(List.of(sku))).isEmpty();
    }

    @Test
    void whatABuyerHasPlacedByHandAnotherOneApproves() {
        PurchaseOrderNumber number;
        SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken("percy", "", AuthorityUtils.createAuthorityList("purchasing")));
        try {
            number = assessed(300);
        } finally {
            SecurityContextHolder.clearContext();
        }
        ProcessInstance process = stage.process(number.value());
        assertThat(tasks.isOfferedTo(process, "userTask_approvePurchaseOrder", "purchasing")).isTrue();
        engine.getIdentityService().setAuthentication("percy", List.of("camunda-admin"));
        try {
            assertThatThrownBy(() -> tasks.complete(process, "userTask_approvePurchaseOrder", Map.of("purchaseDecision", "APPROVE")))
                    .hasMessageContaining("You have placed this purchase order yourself");
            engine.getIdentityService().setAuthentication("petra", List.of("camunda-admin"));
            tasks.complete(process, "userTask_approvePurchaseOrder", Map.of("purchaseDecision", "APPROVE"));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.SENT);
    }

    @Test
    void anOrderThatWaitsForApprovalCanBeCancelled() {
        PurchaseOrderNumber number = assessed(2_600);
        ProcessInstance process = stage.process(number.value());

        endPurchaseOrder.cancel(number, "Not needed");

        assertThat(process).isEnded().hasPassed("endEvent_cancelledBeforeApproval").hasNotPassed("sendTask_sendPurchaseOrder");
        assertThat(messages.about(number.value())).as("he has never heard of it").isEmpty();
    }

    @Test
    void aSupplierWithoutAddressIsATaskAndNotAFailure() {
        supplier = stage.supplier(null);
        sku = stage.article(supplier);
        PurchaseOrderNumber number = assessed(12);
        ProcessInstance process = stage.process(number.value());
        assertThat(process).isWaitingAt("userTask_clearUpWithSupplier");
        assertThat(stage.order(number).mailFailure()).contains("has no e-mail address");
        assertThat(stock.level(sku).incoming()).isZero();

        assertRefused(process, Map.of("supplierAnswer", "MAIL"), "no e-mail address yet");
        assertRefused(process, Map.of("supplierAnswer", "DATE", "namedDay", calendar.today().plusDays(3).toString()), "does not have this order yet");
        assertRefused(process, Map.of("supplierAnswer", "CLOSE"), "Nothing has come yet");
        suppliers.save(new Supplier(supplier.number(), supplier.name(), "now@supplier.example", supplier.address(), "pt", Money.zero("GBP"), supplier.orderDays()));
        tasks.complete(process, "userTask_clearUpWithSupplier", Map.of("supplierAnswer", "MAIL"));

        assertThat(process).isWaitingAt("gateway_awaitNews");
        assertThat(messages.about(number.value())).singleElement().extracting(Message::recipient).isEqualTo("now@supplier.example");
        assertThat(stock.level(sku).incoming()).isEqualTo(12);
    }

    @Test
    void anOrderThatWasSentOtherwiseIsExpectedToo() {
        supplier = stage.supplier(null);
        sku = stage.article(supplier);
        PurchaseOrderNumber number = assessed(12);
        ProcessInstance process = stage.process(number.value());

        tasks.complete(process, "userTask_clearUpWithSupplier", Map.of("supplierAnswer", "SENT"));

        assertThat(process).isWaitingAt("gateway_awaitNews");
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.SENT);
        assertThat(stock.level(sku).incoming()).isEqualTo(12);
    }

    @Test
    void aMailThatComesBackIsATask() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());

        supplierMail.undelivered(number, "550 no such user");

        assertThat(process).isWaitingAt("userTask_clearUpWithSupplier");
        assertThat(stage.order(number).mailFailure()).isEqualTo("550 no such user");
    }

    @Test
    void theSuppliersDayMovesWhatIsExpected() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());
        LocalDate day = calendar.today().plusDays(20);

        confirmPurchaseOrder.confirm(number, day, Map.of());

        assertThat(process).isWaitingAt("gateway_awaitNews").hasPassed("catchEvent_orderMoved");
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.CONFIRMED);
        assertThat(incoming.of(sku)).singleElement().extracting(IncomingGoods.Expected::expectedOn).isEqualTo(day);

        confirmPurchaseOrder.confirm(number, day.plusDays(5), Map.of(1, day.plusDays(7)));
        assertThat(incoming.of(sku)).singleElement().extracting(IncomingGoods.Expected::expectedOn).isEqualTo(day.plusDays(7));
    }

    @Test
    void aConfirmationThatMakesNoSenseIsRefusedWithASentence() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));

        assertThatThrownBy(() -> confirmPurchaseOrder.confirm(number, calendar.today().minusDays(1), Map.of())).hasMessageContaining("is past");
        assertThatThrownBy(() -> confirmPurchaseOrder.confirm(number, calendar.today().plusYears(3), Map.of())).hasMessageContaining("more than 2 years");
        assertThatThrownBy(() -> confirmPurchaseOrder.confirm(number, calendar.today(), Map.of(7, calendar.today()))).hasMessageContaining("has no line 7");
        assertThatThrownBy(() -> confirmPurchaseOrder.confirm(PurchaseOrderNumber.of("PO-9999999"), calendar.today(), Map.of())).isInstanceOf(NotFoundException.class);
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.SENT);
    }

    @Test
    void whoDoesNotConfirmIsRemindedAndThenRung() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());
        jobs.executeTimer(number.value(), "catchEvent_nextDay", 1);
        assertThat(process).isWaitingAt("gateway_awaitNews").hasNotPassed("sendTask_remindSupplier");

        nextDayAfter(number, 2);
        assertThat(process).hasPassed("sendTask_remindSupplier").isWaitingAt("gateway_awaitNews");
        assertThat(messages.about(number.value())).extracting(Message::step).containsExactly(MessageStep.PURCHASE_ORDER, MessageStep.PURCHASE_ORDER_REMINDER);

        nextDayAfter(number, 2);
        assertThat(process).isWaitingAt("userTask_clearUpWithSupplier");
        assertRefused(process, Map.of("supplierAnswer", "WAIT", "namedDay", calendar.today().minusDays(1).toString()), "from today on");
        tasks.complete(process, "userTask_clearUpWithSupplier", Map.of("supplierAnswer", "DATE", "namedDay", calendar.today().plusDays(4).toString()));

        assertThat(process).isWaitingAt("gateway_awaitNews").hasPassed("serviceTask_recordSupplierAnswer");
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.CONFIRMED);
        assertThat(incoming.of(sku)).singleElement().extracting(IncomingGoods.Expected::expectedOn).isEqualTo(calendar.today().plusDays(4));
    }

    @Test
    void whoIsLateIsRemindedThenRungAndTheTaskLeavesWhenHeAnswers() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());
        confirmPurchaseOrder.confirm(number, calendar.today(), Map.of());
        stage.expectedOn(number, workingDaysAgo(3));
        nextDayAfter(number, 1);
        assertThat(process).hasPassed("sendTask_remindSupplier");
        nextDayAfter(number, 2);
        assertThat(process).isWaitingAt("userTask_clearUpWithSupplier");

        confirmPurchaseOrder.confirm(number, calendar.today().plusDays(2), Map.of());

        assertThat(process).isWaitingAt("gateway_awaitNews").hasPassed("boundaryEvent_movedMeanwhile");
    }

    @Test
    void whoIsLeftAloneUntilADayIsNotAskedBefore() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());
        supplierMail.undelivered(number, "550 no such user");
        tasks.complete(process, "userTask_clearUpWithSupplier", Map.of("supplierAnswer", "WAIT", "namedDay", calendar.today().plusDays(9).toString()));

        jobs.execute(number.value(), "catchEvent_nextDay");

        assertThat(process).isWaitingAt("gateway_awaitNews");
        assertThat(stage.order(number).quietSince()).isEqualTo(calendar.today().plusDays(9));
    }

    @Test
    void aCancelledOrderIsTakenBackAtTheSupplier() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());

        endPurchaseOrder.cancel(number, "Not needed any more");

        assertThat(process).isEnded().hasPassed("endEvent_purchaseOrderSettled");
        assertThat(stock.level(sku).incoming()).isZero();
        assertThat(messages.about(number.value())).extracting(Message::step).containsExactly(MessageStep.PURCHASE_ORDER, MessageStep.PURCHASE_ORDER_CANCELLED);
        assertThatThrownBy(() -> endPurchaseOrder.cancel(number, "again")).isInstanceOf(ConflictException.class).hasMessageContaining("has ended");
        assertThatThrownBy(() -> confirmPurchaseOrder.confirm(number, calendar.today(), Map.of())).isInstanceOf(ConflictException.class);
    }

    @Test
    void purchasingCancelsFromItsTask() {
        PurchaseOrderNumber number = stage.sent(supplier, Map.of(sku, 12));
        ProcessInstance process = stage.process(number.value());
        supplierMail.undelivered(number, "550 no such user");

        tasks.complete(process, "userTask_clearUpWithSupplier", Map.of("supplierAnswer", "CANCEL"));

        assertThat(process).isEnded();
        assertThat(stage.order(number).state()).isEqualTo(PurchaseOrderState.CANCELLED);
    }

    @Test
    void theSameCauseOrdersOnceHoweverManyAskAtOnce() throws Exception {
        PurchaseDraft draft = new PurchaseDraft(supplier.number(), PurchasingStage.unique("same: "), List.of(new PurchaseDraft.Line(sku, Quantity.of(6), null)));

        List<PlaceOutcome> outcomes = AtOnce.times(4, () -> placePurchaseOrder.place(draft));

        assertThat(outcomes).extracting(outcome -> ((Placed) outcome).number()).containsOnly(((Placed) outcomes.get(0)).number());
        assertThat(outcomes).filteredOn(outcome -> ((Placed) outcome).isNew()).hasSize(1);
        assertThat(orders.unsent(List.of(sku))).containsEntry(sku, 6);
    }

    @Test
    void whatCannotBeOrderedIsNamedLineByLine() {
        Sku other = stage.article(stage.supplier());
        PlaceOutcome outcome = placePurchaseOrder.place(new PurchaseDraft(supplier.number(), PurchasingStage.unique("bad: "), List.of(
                new PurchaseDraft.Line(Sku.of("NO-SUCH-ARTICLE"), Quantity.of(1), null), new PurchaseDraft.Line(other, Quantity.of(1), null),
                new PurchaseDraft.Line(sku, Quantity.ZERO, null), new PurchaseDraft.Line(sku, Quantity.of(1), null))));

        assertThat(((Refused) outcome).reasons()).containsExactly("There is no article NO-SUCH-ARTICLE.",
                "Supplier %s has no price for %s.".formatted(supplier.number(), other), "Of %s at least one piece has to be ordered.".formatted(sku),
                "Article %s stands on two lines.".formatted(sku));
        assertThat(((Refused) placePurchaseOrder.place(new PurchaseDraft("nobody", PurchasingStage.unique("bad: "), List.of()))).reasons())
                .containsExactly("There is no supplier nobody.", "A purchase order has 1 to 500 lines.");
    }

    private PurchaseOrderNumber assessed(int pieces) {
        PurchaseOrderNumber number = stage.place(supplier, Map.of(sku, pieces));
        jobs.execute(number.value(), "serviceTask_assessPurchaseOrder");
        return number;
    }

    private void nextDayAfter(PurchaseOrderNumber number, int workingDays) {
        stage.quietSince(number, workingDaysAgo(workingDays));
        jobs.execute(number.value(), "catchEvent_nextDay");
    }

    private LocalDate workingDaysAgo(int days) {
        LocalDate day = calendar.today();
        while (calendar.workingDaysBetween(day, calendar.today()) < days) {
            day = day.minusDays(1);
        }
        return day;
    }

    private void assertRefused(ProcessInstance process, Map<String, Object> entered, String sentence) {
        assertThatThrownBy(() -> tasks.complete(process, "userTask_clearUpWithSupplier", entered)).hasMessageContaining(sentence);
    }
}
