package io.orderway.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.Jobs;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.TestTasks;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderProgress;
import io.orderway.order.Remainder;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.Balance;
import io.orderway.returns.ReturnStory;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

/** What is owed in place of lost, faulty or returned goods and is not sent after all brings its customer his money. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReplacementNotSentTest {

    private final Jobs jobs;
    private final TestTasks tasks;
    private final TestOrders orders;
    private final TestShipments shipments;
    private final ReturnStory returned;
    private final LinkedOrders linked;
    private final OrderProgress progress;
    private final Remainder remainder;
    private final Payments payments;
    private final Timeline timeline;
    private final RuntimeService runtime;

    private OrderNumber number;
    private Sku sku;

    ReplacementNotSentTest(Jobs jobs, TestTasks tasks, TestOrders orders, TestShipments shipments, ReturnStory returned, LinkedOrders linked, OrderProgress progress,
            Remainder remainder, Payments payments, Timeline timeline, RuntimeService runtime) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.orders = orders;
        this.shipments = shipments;
        this.returned = returned;
        this.linked = linked;
        this.progress = progress;
        this.remainder = remainder;
        this.payments = payments;
        this.timeline = timeline;
        this.runtime = runtime;
    }

    /** 5 pieces at 2.40 GBP gross, paid in advance. */
    @BeforeEach
    void goodsAreWithTheirCustomer() {
        sku = orders.product("2.00");
        number = returned.delivered(returned.consumer(), sku);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOSS-", "COMPLAINT-"})
    void aReplacementThatIsCancelledIsPaidBackWhateverItWasFor(String occasion) {
        OrderNumber replacement = replace(number, occasion, 3);
        progress.cancel(replacement, "The customer does not want to wait");
        payOut();

        assertThat(payments.balance(number).refunded()).hasToString("7.20 GBP");
        isSquare();
        assertThat(types()).containsSubsequence("REPLACEMENT_PLACED", "REPLACEMENT_PAID_BACK", "REFUND_SETTLED");
        assertThat(payments.refunds(number)).extracting(Payments.Refund::cause).containsExactly(RefundCause.REPLACEMENT);
    }

    @Test
    void piecesThatAreCancelledOneAfterTheOtherArePaidBackOnceEach() {
        OrderNumber replacement = replace(number, "LOSS-", 5);
        progress.release(replacement);
        remainder.giveUp(replacement, Map.of(1, 1), "Not needed");
        payOut();
        remainder.giveUp(replacement, Map.of(1, 2), "Not needed");
        payOut();
        progress.cancel(replacement, "Nothing is needed any more");
        payOut();

        assertThat(payments.refunds(number)).extracting(refund -> refund.amount().toString()).containsExactly("2.40 GBP", "4.80 GBP", "4.80 GBP");
        assertThat(payments.balance(number).owed().isZero()).isTrue();
        isSquare();
    }

    @Test
    void aReplacementThatIsRejectedOrExpiresIsPaidBackToo() {
        progress.reject(replace(number, "LOSS-", 2), "The address does not exist");
        payOut();
        progress.expire(replace(number, "COMPLAINT-", 1), "The customer did not answer");
        payOut();

        assertThat(payments.balance(number).refunded()).hasToString("7.20 GBP");
        isSquare();
    }

    @Test
    void aReplacementOfAReplacementIsPaidBackOnTheOrderThatWasPaid() {
        OrderNumber first = replace(number, "LOSS-", 2);
        progress.release(first);
        ShipmentNumber shipment = shipments.openRest(first, sku, 2);
        shipments.pack(shipment, 500, 1);
        returned.arrive(shipment);
        OrderNumber second = replace(first, "COMPLAINT-", 2);
        progress.cancel(second, "Nothing is left of it");
        payOut();

        assertThat(payments.balance(number).refunded()).hasToString("4.80 GBP");
        assertThat(payments.balance(first).refunded().isZero()).isTrue();
        isSquare();
    }

    @Test
    void anOrderOfItsOwnThatIsCancelledIsNoReplacement() {
        OrderNumber own = orders.place(orders.customer(), Map.of(orders.product("2.00"), 1));
        progress.cancel(own, "Not needed");

        assertThat(timeline.of(own)).extracting(Timeline.Entry::type).doesNotContain("REPLACEMENT_PAID_BACK");
    }

    private OrderNumber replace(OrderNumber original, String occasion, int pieces) {
        return ((LinkedOrders.Outcome.Placed) linked.place(new LinkedOrderDraft(original, OrderKind.REPLACEMENT, occasion + original + "-" + pieces,
                "Something went wrong", List.of(LinkedOrderDraft.Line.again(1, pieces)), null))).number();
    }

    private void payOut() {
        jobs.execute(number.value(), "serviceTask_determineRefund");
        ProcessInstance refund = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "refund").singleResult();
        tasks.complete(refund, "userTask_payOutRefund", Map.of("payoutMethod", "BANK_TRANSFER"));
    }

    private void isSquare() {
        Balance balance = payments.balance(number);
        assertThat(balance.paid().minus(balance.refunded())).isEqualTo(balance.owed());
    }

    private List<String> types() {
        return timeline.of(number).stream().map(Timeline.Entry::type).toList();
    }
}
