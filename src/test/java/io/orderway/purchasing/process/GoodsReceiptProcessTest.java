package io.orderway.purchasing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.AtOnce;
import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.Backorders;
import io.orderway.inventory.Stock;
import io.orderway.order.OrderProgress;
import io.orderway.purchasing.GoodsReceipt;
import io.orderway.purchasing.PurchaseOrderNumber;
import io.orderway.purchasing.PurchaseOrderState;
import io.orderway.purchasing.PurchasingStage;
import io.orderway.purchasing.ReceiptDraft;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.application.AnnounceReceipt;
import io.orderway.purchasing.application.AnnounceReceipt.Announced;
import io.orderway.purchasing.application.CheckReceipt;
import io.orderway.purchasing.application.EndPurchaseOrder;
import io.orderway.purchasing.application.InspectReceipt;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GoodsReceiptProcessTest {

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final TestTasks tasks;
    private final TestOrders testOrders;
    private final PurchasingStage stage;
    private final AnnounceReceipt announceReceipt;
    private final CheckReceipt checkReceipt;
    private final InspectReceipt inspectReceipt;
    private final EndPurchaseOrder endPurchaseOrder;
    private final Stock stock;
    private final Backorders backorders;
    private final OrderProgress progress;
    private final WorkingCalendar calendar;

    private Supplier supplier;
    private Sku sku;
    private PurchaseOrderNumber order;

    GoodsReceiptProcessTest(ProcessEngine engine, Jobs jobs, TestTasks tasks, TestOrders testOrders, PurchasingStage stage, AnnounceReceipt announceReceipt,
            CheckReceipt checkReceipt, InspectReceipt inspectReceipt, EndPurchaseOrder endPurchaseOrder, Stock stock, Backorders backorders,
            OrderProgress progress, WorkingCalendar calendar) {
        this.engine = engine;
        this.jobs = jobs;
        this.tasks = tasks;
        this.testOrders = testOrders;
        this.stage = stage;
        this.announceReceipt = announceReceipt;
        this.checkReceipt = checkReceipt;
        this.inspectReceipt = inspectReceipt;
        this.endPurchaseOrder = endPurchaseOrder;
        this.stock = stock;
        this.backorders = backorders;
        this.progress = progress;
        this.calendar = calendar;
    }

    /** A supplier has an order of 12 pieces at 2.00 GBP. */
    @BeforeEach
    void goodsAreWaitedFor() {
        ProcessEngineTests.init(engine);
        supplier = stage.supplier();
        sku = stage.article(supplier);
        order = stage.sent(supplier, Map.of(sku, 12));
    }

    @Test
    void goodsAsOrderedAreInspectedPutAwayAndBooked() {
        ProcessInstance purchase = stage.process(order.value());
        ProcessInstance receipt = stage.delivered(order.value(), sku, 12, "2.00");
        assertThat(receipt).isWaitingAt("userTask_inspectReceipt").hasNotPassed("userTask_clarifyReceipt");
        assertThat(tasks.isOfferedTo(receipt, "userTask_inspectReceipt", "warehouse")).isTrue();
        assertThat(stock.level(sku).onHand()).as("nothing is booked before it is put away").isZero();

        inspected(receipt, "ACCEPTED");
        putAway(receipt);

        assertThat(receipt).isEnded().hasPassedInOrder("serviceTask_checkReceipt", "userTask_inspectReceipt", "serviceTask_recordReceiptInspection",
                "userTask_putGoodsAway", "serviceTask_bookReceipt", "serviceTask_comparePrices", "businessRuleTask_findTolerance", "endEvent_goodsReceived")
                .hasNotPassed("userTask_settleRejectedGoods", "userTask_settlePriceDifference");
        assertThat(stock.level(sku).onHand()).isEqualTo(12);
        assertThat(stock.level(sku).incoming()).isZero();
        assertThat(stage.order(order).state()).isEqualTo(PurchaseOrderState.COMPLETE);
        assertThat(purchase).isEnded().hasPassed("endEvent_purchaseOrderSettled");
        assertThat(stage.history(order)).containsExactly("Placed", "Approved", "Sent by e-mail", "Goods booked in", "Complete");
        assertThat(stage.receipt(receipt).state()).isEqualTo(GoodsReceipt.State.BOOKED);
    }

    @Test
    void aPartOfTheGoodsLeavesTheRestExpectedAndMovesAWaitingOrder() {
        OrderNumber waiting = waitingOrder(5);
        ProcessInstance purchase = stage.process(order.value());

        ProcessInstance receipt = stage.delivered(order.value(), sku, 7, null);
        inspected(receipt, "ACCEPTED");
        putAway(receipt);

        assertThat(stock.level(sku).onHand()).isEqualTo(7);
        assertThat(stock.level(sku).incoming()).isEqualTo(5);
        assertThat(stage.order(order).state()).isEqualTo(PurchaseOrderState.SENT);
        assertThat(purchase).isWaitingAt("gateway_awaitNews");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("backorder-release").count()).as("the queue is gone through").isPositive();
        assertThat(backorders.of(waiting)).isPresent();

        ProcessInstance rest = stage.delivered(order.value(), sku, 5, null);
        inspected(rest, "ACCEPTED");
        putAway(rest);
        assertThat(purchase).isEnded();
        assertThat(stock.level(sku).onHand()).isEqualTo(12);
    }

    @Test
    void whatIsRejectedIsNotBookedAndStaysExpectedIfItIsReplaced() {
        ProcessInstance receipt = stage.delivered(order.value(), sku, 12, null);
        assertThatThrownBy(() -> inspected(receipt, "DIFFERENT")).hasMessageContaining("count every line");
        inspectReceipt.count(number(receipt), 1, 8, 3, "Chipped");
        inspected(receipt, "DIFFERENT");
        putAway(receipt);
        assertThat(receipt).isWaitingAt("userTask_settleRejectedGoods");
        assertThat(tasks.isOfferedTo(receipt, "userTask_settleRejectedGoods", "purchasing")).isTrue();
        assertThat(stock.level(sku).onHand()).isEqualTo(8);

        tasks.complete(receipt, "userTask_settleRejectedGoods", Map.of("rejectionSettlement", "REPLACED"));

        assertThat(receipt).isEnded();
        assertThat(stock.level(sku).incoming()).isEqualTo(4);
        assertThat(stage.order(order).state()).isEqualTo(PurchaseOrderState.SENT);
    }

    @Test
    void whatIsRejectedAndCreditedIsNotExpectedAnyMore() {
        ProcessInstance receipt = stage.delivered(order.value(), sku, 12, null);
        inspected(receipt, "REJECTED");
        assertThat(receipt).isWaitingAt("userTask_settleRejectedGoods").hasNotPassed("userTask_putGoodsAway");

        tasks.complete(receipt, "userTask_settleRejectedGoods", Map.of("rejectionSettlement", "CREDITED"));

        assertThat(receipt).isEnded();
        assertThat(stock.level(sku).onHand()).isZero();
        assertThat(stock.level(sku).incoming()).isZero();
        assertThat(stage.order(order).state()).isEqualTo(PurchaseOrderState.COMPLETE);
    }

    @Test
    void aPriceAboveToleranceIsAMatterOfFinanceAndAFarHigherOneOfPurchasing() {
        ProcessInstance dearer = stage.delivered(order.value(), sku, 6, "2.20");
        inspected(dearer, "ACCEPTED");
        putAway(dearer);
        assertThat(dearer).as("1.20 in all").isEnded();

        PurchaseOrderNumber large = stage.sent(supplier, Map.of(sku, 200));
        ProcessInstance tenPercent = stage.delivered(large.value(), sku, 100, "2.20");
        inspected(tenPercent, "ACCEPTED");
        putAway(tenPercent);
        assertThat(tasks.isOfferedTo(tenPercent, "userTask_settlePriceDifference", "finance")).isTrue();
        assertThat(stock.level(sku).onHand()).as("the goods are booked whatever they cost").isEqualTo(106);
        tasks.complete(tenPercent, "userTask_settlePriceDifference", Map.of("priceSettlement", "AGREED_PRICE"));
        assertThat(tenPercent).isEnded().hasPassed("serviceTask_settlePriceDifference", "endEvent_priceSettled");

        ProcessInstance twice = stage.delivered(large.value(), sku, 100, "4.00");
        inspected(twice, "ACCEPTED");
        putAway(twice);
        assertThat(tasks.isOfferedTo(twice, "userTask_settlePriceDifference", "purchasing")).isTrue();
        assertThat(stage.history(large)).contains("Price difference settled");
    }

    @Test
    void moreThanOrderedIsATaskAndOnlyWhatWasOrderedIsTaken() {
        ProcessInstance receipt = stage.delivered(order.value(), sku, 20, null);
        assertThat(receipt).isWaitingAt("userTask_clarifyReceipt");
        assertThat(tasks.isOfferedTo(receipt, "userTask_clarifyReceipt", "purchasing")).isTrue();
        assertThat(stage.receipt(receipt).finding()).isEqualTo("Of %s 20 pieces came, 12 are open.".formatted(sku));

        clarified(receipt, "TAKE_ORDERED");
        inspected(receipt, "ACCEPTED");
        putAway(receipt);

        assertThat(receipt).isEnded();
        assertThat(stock.level(sku).onHand()).isEqualTo(12);
    }

    @Test
    void moreThanOrderedMayBeKept() {
        ProcessInstance receipt = stage.delivered(order.value(), sku, 20, null);
        clarified(receipt, "TAKE_ALL");
        inspected(receipt, "ACCEPTED");
        putAway(receipt);

        assertThat(stock.level(sku).onHand()).isEqualTo(20);
        assertThat(stage.order(order).state()).isEqualTo(PurchaseOrderState.COMPLETE);
    }

    @Test
    void whatNobodyOrderedCanBeSentBackOrAssigned() {
        ProcessInstance unknown = stage.delivered("PO-9999999", sku, 3, null);
        assertThat(unknown).isWaitingAt("userTask_clarifyReceipt");
        assertThat(stage.receipt(unknown).finding()).contains("There is no purchase order PO-9999999.");
        assertThatThrownBy(() -> clarified(unknown, "TAKE_ALL")).hasMessageContaining("not known which purchase order");
        clarified(unknown, "SEND_BACK");
        assertThat(unknown).isEnded().hasPassed("serviceTask_sendBackReceipt", "endEvent_goodsSentBack");
        assertThat(stock.level(sku).onHand()).isZero();

        ProcessInstance misspelled = stage.delivered("our order of Monday", sku, 3, null);
        checkReceipt.assign(number(misspelled), order);
        assertThatThrownBy(() -> checkReceipt.assign(number(misspelled), PurchaseOrderNumber.of("PO-9999999"))).isInstanceOf(NotFoundException.class);
        clarified(misspelled, "CHECK_AGAIN");
        jobs.execute(number(misspelled), "serviceTask_checkReceipt");
        assertThat(misspelled).isWaitingAt("userTask_inspectReceipt");
        assertThat(stage.receipt(misspelled).finding()).isNull();
        assertThatThrownBy(() -> checkReceipt.assign(number(misspelled), order)).isInstanceOf(ConflictException.class);
    }

    @Test
    void anUnknownArticleIsNeverBooked() {
        ProcessInstance receipt = stage.delivered(order.value(), List.of(new ReceiptDraft.Line(sku, Quantity.of(6), null),
                new ReceiptDraft.Line(Sku.of("NO-SUCH-ARTICLE"), Quantity.of(2), null)));
        assertThat(stage.receipt(receipt).finding()).contains("NO-SUCH-ARTICLE was not ordered", "There is no article NO-SUCH-ARTICLE.");
        assertThatThrownBy(() -> clarified(receipt, "TAKE_ALL")).hasMessageContaining("An article is unknown");
        assertThatThrownBy(() -> clarified(receipt, "SOMETHING")).hasMessageContaining("none of the choices");

        clarified(receipt, "TAKE_ORDERED");
        inspected(receipt, "ACCEPTED");
        putAway(receipt);

        assertThat(receipt).isEnded();
        assertThat(stock.level(sku).onHand()).isEqualTo(6);
        assertThat(stock.level(Sku.of("NO-SUCH-ARTICLE")).onHand()).isZero();
    }

    @Test
    void goodsOfACancelledOrderAreATask() {
        endPurchaseOrder.cancel(order, "Not needed");

        ProcessInstance receipt = stage.delivered(order.value(), sku, 12, null);

        assertThat(receipt).isWaitingAt("userTask_clarifyReceipt");
        assertThat(stage.receipt(receipt).finding()).contains("does not wait for goods: cancelled");
    }

    @Test
    void anOrderOfWhichGoodsHaveComeIsClosedShortNotCancelled() {
        ProcessInstance purchase = stage.process(order.value());
        assertThatThrownBy(() -> endPurchaseOrder.closeShort(order, "x")).isInstanceOf(ConflictException.class).hasMessageContaining("it can be cancelled");
        ProcessInstance receipt = stage.delivered(order.value(), sku, 7, null);
        inspected(receipt, "ACCEPTED");
        putAway(receipt);
        assertThatThrownBy(() -> endPurchaseOrder.cancel(order, "x")).isInstanceOf(ConflictException.class).hasMessageContaining("closed short");

        endPurchaseOrder.closeShort(order, "Sold out");

        assertThat(purchase).isEnded();
        assertThat(stage.order(order).state()).isEqualTo(PurchaseOrderState.CLOSED_SHORT);
        assertThat(stock.level(sku).incoming()).isZero();
    }

    @Test
    void theSameDeliveryNoteIsTakenOnceHoweverOftenAndByHowManyItIsTold() throws Exception {
        ReceiptDraft draft = new ReceiptDraft(PurchasingStage.unique("DN-"), order.value(), null, List.of(new ReceiptDraft.Line(sku, Quantity.of(12), null)));

        List<Announced> announced = AtOnce.times(4, () -> announceReceipt.announce(draft));
        announced.add(announceReceipt.announce(new ReceiptDraft(" " + draft.deliveryNote(), order.value().toLowerCase(), LocalDate.now(), draft.lines())));

        assertThat(announced).filteredOn(Announced::isNew).hasSize(1);
        assertThat(announced).extracting(Announced::number).containsOnly(announced.get(0).number());
        ProcessInstance receipt = stage.process(announced.get(0).number());
        jobs.execute(number(receipt), "serviceTask_checkReceipt");
        inspected(receipt, "ACCEPTED");
        putAway(receipt);
        assertThat(announceReceipt.announce(draft).isNew()).as("told again after it was booked").isFalse();
        assertThat(stock.level(sku).onHand()).isEqualTo(12);
        assertThatThrownBy(() -> announceReceipt.announce(new ReceiptDraft(draft.deliveryNote(), order.value(), null,
                List.of(new ReceiptDraft.Line(sku, Quantity.of(11), null))))).isInstanceOf(ConflictException.class).hasMessageContaining("announced before with other goods");
    }

    @Test
    void anAnnouncementThatMakesNoSenseIsRefusedWithASentence() {
        assertThatThrownBy(() -> announce(calendar.today().plusDays(1), line(1))).hasMessageContaining("come later");
        assertThatThrownBy(() -> announce(calendar.today().minusDays(61), line(1))).hasMessageContaining("more than 60 days ago");
        assertThatThrownBy(() -> announce(calendar.today(), line(0))).hasMessageContaining("at least one piece");
        assertThatThrownBy(() -> announce(calendar.today(), line(1), line(2))).hasMessageContaining("stands on two lines");
        assertThatThrownBy(() -> announce(calendar.today())).hasMessageContaining("1 to 500 lines");
        announce(calendar.today().minusDays(60), line(1));
    }

    @Test
    void countsThatMakeNoSenseAreRefusedWithASentence() {
        ProcessInstance receipt = stage.delivered(order.value(), sku, 12, null);

        assertThatThrownBy(() -> inspectReceipt.count(number(receipt), 1, 12, 1, "x")).hasMessageContaining("12 pieces are to be looked at");
        assertThatThrownBy(() -> inspectReceipt.count(number(receipt), 1, 11, 1, " ")).hasMessageContaining("why pieces are rejected");
        assertThatThrownBy(() -> inspectReceipt.count(number(receipt), 2, 1, 0, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> inspectReceipt.count("GR-1", 1, 1, 0, null)).isInstanceOf(NotFoundException.class);
        inspected(receipt, "ACCEPTED");
        assertThatThrownBy(() -> inspectReceipt.count(number(receipt), 1, 1, 0, null)).isInstanceOf(ConflictException.class);
    }

    private OrderNumber waitingOrder(int pieces) {
        OrderNumber number = testOrders.place(testOrders.customer(), Map.of(sku, pieces));
        progress.release(number);
        engine.getRuntimeService().startProcessInstanceByKey("stock-allocation", number.value(), Map.of("orderNumber", number.value(), "taskPriority", 50));
        return number;
    }

    private ReceiptDraft.Line line(int pieces) {
        return new ReceiptDraft.Line(sku, Quantity.of(pieces), null);
    }

    private void announce(LocalDate cameOn, ReceiptDraft.Line... lines) {
        announceReceipt.announce(new ReceiptDraft(PurchasingStage.unique("DN-"), order.value(), cameOn, List.of(lines)));
    }

    private void clarified(ProcessInstance receipt, String decision) {
        tasks.complete(receipt, "userTask_clarifyReceipt", Map.of("receiptDecision", decision));
    }

    private void inspected(ProcessInstance receipt, String result) {
        tasks.complete(receipt, "userTask_inspectReceipt", Map.of("receiptInspection", result));
    }

    private void putAway(ProcessInstance receipt) {
        tasks.complete(receipt, "userTask_putGoodsAway", Map.of("goodsPutAway", true));
    }

    private static String number(ProcessInstance receipt) {
        return receipt.getBusinessKey();
    }
}
