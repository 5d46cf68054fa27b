package io.orderway.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReceiveOrderTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ReceiveOrder receiveOrder;
    private final TestOrders orders;
    private final OrderReader reader;
    private final Timeline timeline;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    ReceiveOrderTest(ReceiveOrder receiveOrder, TestOrders orders, OrderReader reader, Timeline timeline, RuntimeService runtime,
            JdbcClient jdbc) {
        this.receiveOrder = receiveOrder;
        this.orders = orders;
        this.reader = reader;
        this.timeline = timeline;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Test
    void aReceivedOrderIsStoredAndItsProcessHasStarted() {
        Receipt receipt = receive(draft("R" + next(), 1), "shop", null);
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        assertThat(reader.find(receipt.number())).isPresent();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(receipt.number().value()).count()).isEqualTo(1);
    }

    @Test
    void theSameReferenceWithTheSameContentGetsTheFirstAnswer() {
        String reference = "R" + next();
        OrderNumber first = receive(draft(reference, 1), "shop", null).number();
        assertThat(receive(draft(reference, 1), "shop", null)).isEqualTo(new Receipt.Repeated(first));
        assertThat(attempts(first)).containsExactly("REPEATED");
    }

    @Test
    void theSameReferenceWithOtherContentIsRefusedAndTheAttemptKept() {
        String reference = "R" + next();
        OrderNumber first = receive(draft(reference, 1), "shop", null).number();
        assertThat(receive(draft(reference, 2), "shop", null)).isInstanceOfSatisfying(Receipt.Conflicting.class, conflict -> {
            assertThat(conflict.number()).isEqualTo(first);
            assertThat(conflict.reason()).contains(reference, first.value());
        });
        assertThat(attempts(first)).containsExactly("CONFLICTING");
        assertThat(timeline.of(first)).extracting(Timeline.Entry::type).contains("REPEAT_REFUSED");
    }

    @Test
    void theSameKeyWithTheSameContentGetsTheFirstAnswerAlsoWithoutReference() {
        String key = "K" + next();
        OrderNumber first = receive(draft(null, 1), "shop", key).number();
        assertThat(receive(draft(null, 1), "shop", key)).isEqualTo(new Receipt.Repeated(first));
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        String key = "K" + next();
        receive(draft("R" + next(), 1), "shop", key);
        assertThat(receive(draft("R" + next(), 1), "shop", key)).isInstanceOf(Receipt.Conflicting.class);
    }

    @Test
    void aRefusedOrderLeavesItsNewKeyFree() {
        String reference = "R" + next();
        String key = "K" + next();
        receive(draft(reference, 1), "shop", null);
        assertThat(receive(draft(reference, 2), "shop", key)).isInstanceOf(Receipt.Conflicting.class);
        assertThat(receive(draft("R" + next(), 2), "shop", key)).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void aRepeatUnderANewKeyTiesTheKeyToTheFirstOrder() {
        String reference = "R" + next();
        String key = "K" + next();
        OrderNumber first = receive(draft(reference, 1), "shop", null).number();
        assertThat(receive(draft(reference, 1), "shop", key)).isEqualTo(new Receipt.Repeated(first));
        assertThat(receive(draft(reference, 1), "shop", key)).isEqualTo(new Receipt.Repeated(first));
    }

    @Test
    void keysOfDifferentSendersHaveNothingToDoWithEachOther() {
        String key = "K" + next();
        assertThat(receive(draft(null, 1), "shop", key)).isInstanceOf(Receipt.Accepted.class);
        assertThat(receive(draft(null, 2), "partner", key)).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void aHundredAtOnceAreOneOrder() throws Exception {
        OrderDraft draft = draft("R" + next(), 1);
        String key = "K" + next();
        List<Receipt> receipts = AtOnce.times(100, () -> receive(draft, "shop", key));
        assertThat(receipts.stream().filter(Receipt.Accepted.class::isInstance)).hasSize(1);
        assertThat(receipts.stream().filter(Receipt.Repeated.class::isInstance)).hasSize(99);
        assertThat(receipts).extracting(Receipt::number).containsOnly(receipts.get(0).number());
        assertThat(orderCount(draft.externalReference())).isEqualTo(1);
    }

    @Test
    void aHundredDifferentOnesUnderOneReferenceAreOneOrder() throws Exception {
        String reference = "R" + next();
        AtomicInteger quantity = new AtomicInteger();
        List<Receipt> receipts = AtOnce.times(100, () -> receive(draft(reference, quantity.incrementAndGet()), "shop", null));
        assertThat(receipts.stream().filter(Receipt.Accepted.class::isInstance)).hasSize(1);
        assertThat(receipts.stream().filter(Receipt.Conflicting.class::isInstance)).hasSize(99);
        assertThat(orderCount(reference)).isEqualTo(1);
        assertThat(attempts(receipts.get(0).number())).hasSize(99);
    }

    private Receipt receive(OrderDraft draft, String sender, String key) {
        return receiveOrder.receive(draft, sender, Optional.ofNullable(key));
    }

    private OrderDraft draft(String reference, int quantity) {
        return new TestOrders.Draft("RECEIVE").reference(reference).line("ANY", quantity, "1.00").build();
    }

    private List<String> attempts(OrderNumber number) {
        return jdbc.sql("select outcome from intake_attempt where order_number = :number").param("number", number.value())
                .query(String.class).list();
    }

    private int orderCount(String reference) {
        return jdbc.sql("select count(*) from customer_order where external_reference = :reference").param("reference", reference)
                .query(Integer.class).single();
    }

    private static String next() {
        return "-receive-" + NEXT.incrementAndGet();
    }
}
