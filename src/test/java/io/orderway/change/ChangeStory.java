package io.orderway.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.Jobs;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.cancellation.Cancellation.AskedBy;
import io.orderway.cancellation.CancellationReason;
import io.orderway.cancellation.CancellationRequest;
import io.orderway.cancellation.Cancellations;
import io.orderway.change.application.ChangeWakeUps;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.hold.Hold;
import io.orderway.hold.Holds;
import io.orderway.hold.application.HoldWakeUps;
import io.orderway.inventory.Stock;
import io.orderway.notification.Message;
import io.orderway.notification.MessageStep;
import io.orderway.notification.Messages;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.Balance;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.assertions.bpmn.ProcessInstanceAssert;
import org.springframework.stereotype.Component;

/** Brings orders to where they are to be changed, and plays everybody who has a part in it. */
@Component
public class ChangeStory {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TestOrders orders;
    private final TestTasks tasks;
    private final Jobs jobs;
    private final OrderReader reader;
    private final Changes changes;
    private final ChangeWakeUps wakeUps;
    private final HoldWakeUps holdWakeUps;
    private final Cancellations cancellations;
    private final Holds holds;
    private final Stock stock;
    private final Payments payments;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;

    public ChangeStory(ProcessEngine engine, RuntimeService runtime, TestOrders orders, TestTasks tasks, Jobs jobs, OrderReader reader, Changes changes,
            ChangeWakeUps wakeUps, HoldWakeUps holdWakeUps, Cancellations cancellations, Holds holds, Stock stock, Payments payments, Messages messages,
            Timeline timeline, Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.orders = orders;
        this.tasks = tasks;
        this.jobs = jobs;
        this.reader = reader;
        this.changes = changes;
        this.wakeUps = wakeUps;
        this.holdWakeUps = holdWakeUps;
        this.cancellations = cancellations;
        this.holds = holds;
        this.stock = stock;
        this.payments = payments;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Sku stocked(int pieces, String price) {
        Sku sku = orders.product(price);
        stock.bookIn(sku, Quantity.of(pieces), "Opening stock");
        return sku;
    }

    /** An order that is to be paid in advance, is paid, and waits to be picked. */
    public OrderNumber prepaid(Sku sku, int pieces, String gross) {
        OrderNumber number = orders.place(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), Map.of(sku, pieces));
        verify(number);
        pay(number, gross);
        return number;
    }

    /** An order that is to be paid in advance and is not. */
    public OrderNumber toBePaid(Sku sku, int pieces) {
        OrderNumber number = orders.place(orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD), Map.of(sku, pieces));
        verify(number);
        return number;
    }

    /** What was done for goods that are not paid for. */
    public void undoUnpaid(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");
        wakeUps.sweep();
    }

    /** The time to pay is over, and what was done for the goods is undone. */
    public void prepaymentExpires(OrderNumber number) {
        jobs.execute(number.value(), "boundaryEvent_prepaymentExpired");
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");
    }

    public void review(ProcessInstance process, String answer) {
        assertThat(tasks.isOfferedTo(process, "userTask_reviewChange", "order-desk")).isTrue();
        tasks.complete(process, "userTask_reviewChange", Map.of("changeReview", answer));
    }

    /** Finance finds the money on the bank's statement. */
    public void pay(OrderNumber number, String amount) {
        tasks.complete(child(number, "prepayment"), "userTask_bookPayment", Map.of("paymentAnswer", "RECEIVED", "amountReceived", new BigDecimal(amount)));
    }

    public Balance balance(OrderNumber number) {
        return payments.balance(number);
    }

    public void refund(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_determineRefund");
        tasks.complete(child(number, "refund"), "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));
    }

    public long openHold(OrderNumber number) {
        return holds.open(number).get(0).id();
    }

    public OrderNumber placed(Sku sku, int pieces) {
        return orders.place(orders.customer(), Map.of(sku, pieces));
    }

    public void verify(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_judgeUrgency");
    }

    public OrderNumber released(Sku sku, int pieces) {
        OrderNumber number = placed(sku, pieces);
        verify(number);
        return number;
    }

    /** An order of 20 pieces of the first article and 10 of the second. */
    public OrderNumber released(Sku first, Sku second) {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of()).line(first.value(), 20, null).line(second.value(), 10, null));
        verify(number);
        return number;
    }

    public OrderNumber packed(Sku sku, int pieces) {
        OrderNumber number = released(sku, pieces);
        pack(number);
        return number;
    }

    /** What is in stock is packed, the rest waits. */
    public OrderNumber packedInPart(Sku sku, int pieces) {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(sku, pieces)).partial());
        verify(number);
        pack(number);
        return number;
    }

    public void pack(OrderNumber number) {
        tasks.complete(child(number, "order-fulfilment"), "userTask_pickGoods", Map.of("pickResult", "ALL"));
        tasks.complete(child(number, "order-fulfilment"), "userTask_checkAndPack", Map.of("checkResult", "PASSED", "weightGrams", 5200, "parcels", 1));
        jobs.execute(number.value(), "serviceTask_bookCarrier");
    }

    public void handOver(OrderNumber number) {
        tasks.complete(child(number, "order-shipping"), "userTask_handOverToCarrier", Map.of("handOverResult", "HANDED_OVER"));
    }

    public OrderChange ask(OrderNumber number, ChangeAction... actions) {
        return changes.ask(new ChangeRequest(number, OrderChange.AskedBy.CUSTOMER, List.of(actions), null)).change();
    }

    public OrderChange answer(OrderChange change, boolean confirmed) {
        return changes.answer(change.order(), change.number(), confirmed);
    }

    public ProcessInstance confirmed(OrderNumber number, ChangeAction... actions) {
        OrderChange change = ask(number, actions);
        ProcessInstance process = process(number);
        answer(change, true);
        return process;
    }

    public ProcessInstance process(OrderNumber number) {
        return child(number, "order-change");
    }

    public void decide(ProcessInstance process, String answer) {
        assertThat(tasks.isOfferedTo(process, "userTask_decideOnChange", "order-desk")).isTrue();
        tasks.complete(process, "userTask_decideOnChange", Map.of("changeAnswer", answer));
    }

    public void make(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_makeChange");
    }

    /** How much the order hurries now. */
    public void judge(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_judgeUrgency_anew");
    }

    /** Its work is sorted by that. */
    public void sort(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_hastenOrder");
    }

    public void decideOnRush(OrderNumber number, Map<String, Object> answer) {
        tasks.complete(child(number, "rush-order"), "userTask_approveRush", answer);
        sort(number);
    }

    public int priority(ProcessInstance process, String task) {
        return tasks.find(process, task).getPriority();
    }

    public void offerExpires(OrderNumber number) {
        jobs.execute(number.value(), "boundaryEvent_offerExpired");
    }

    public void undo(OrderNumber number, boolean packed) {
        if (packed) {
            jobs.execute(number.value(), "serviceTask_cancelBooking");
        }
        jobs.execute(number.value(), "serviceTask_findPickedGoods");
        if (packed) {
            tasks.complete(child(number, "undo-fulfilment"), "userTask_putGoodsBack", Map.of("putBackResult", "ALL"));
        }
        jobs.execute(number.value(), "serviceTask_undoCommitment");
        jobs.execute(number.value(), "serviceTask_undoAllocation");
        wakeUps.sweep();
    }

    public void undoIsOverdue(OrderNumber number) {
        jobs.execute(number.value(), "catchEvent_undoOverdue");
    }

    public void clearUp(ProcessInstance process) {
        assertThat(tasks.isOfferedTo(process, "userTask_clearUpUndo", "managers")).isTrue();
        tasks.complete(process, "userTask_clearUpUndo", Map.of("undoCleared", "REMINDED"));
    }

    /** The waiting order looks again. */
    public void goodsHaveArrived(OrderNumber number) {
        holdWakeUps.sweep();
        jobs.execute(number.value(), "gateway_joinArrival");
    }

    public void liftHolds(OrderNumber number) {
        holds.open(number).stream().map(Hold::id).forEach(hold -> holds.lift(hold, "By hand"));
    }

    public void askForCancellation(OrderNumber number) {
        askForCancellation(number, Map.of());
    }

    /** @param pieces by line; empty for everything in the house */
    public void askForCancellation(OrderNumber number, Map<Integer, Integer> pieces) {
        cancellations.ask(new CancellationRequest(number, AskedBy.HOUSE, CancellationReason.NOT_NEEDED, null, null, pieces));
    }

    public void beginCancellation(OrderNumber number) {
        jobs.execute(number.value(), "serviceTask_recordCancellation");
        jobs.execute(number.value(), "serviceTask_stopDelivery");
    }

    public void cancel(OrderNumber number) {
        askForCancellation(number);
        beginCancellation(number);
        undo(number, false);
    }

    public OrderView order(OrderNumber number) {
        return reader.get(number);
    }

    public boolean isHeld(OrderNumber number) {
        return holds.isHeld(number);
    }

    public int reserved(Sku sku) {
        return stock.level(sku).reserved();
    }

    public Money owed(OrderNumber number) {
        return payments.balance(number).owed();
    }

    /** What covers shipments that are not cancelled. */
    public Money committed(OrderNumber number) {
        return order(number).shipments().stream().flatMap(shipment -> payments.commitment(shipment.number()).stream())
                .filter(commitment -> commitment.state() != Payments.CommitmentState.RELEASED).map(Payments.Commitment::amount)
                .reduce(Money.zero("GBP"), Money::plus);
    }

    public List<OrderChange> changes(OrderNumber number) {
        return changes.of(number);
    }

    public OrderChange.ChangeState state(OrderNumber number) {
        return changes.of(number).get(0).state();
    }

    public List<MessageStep> told(OrderNumber number) {
        return messages.of(number).stream().map(Message::step).toList();
    }

    public List<String> timeline(OrderNumber number) {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }

    public LocalDate inDays(int days) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(days);
    }

    public ProcessInstance child(OrderNumber number, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).processDefinitionKey(process).singleResult();
    }

    public ProcessInstanceAssert path(ProcessInstance instance) {
        init(engine);
        return BpmnAwareTests.assertThat(instance);
    }
}
