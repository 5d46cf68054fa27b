package io.orderway.correspondence.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import io.orderway.Books;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestTasks;
import io.orderway.correspondence.IncomingMessages;
import io.orderway.correspondence.Match.MatchedBy;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.TestMessages;
import io.orderway.correspondence.application.ClarifyMessage;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxState;
import io.orderway.order.OrderProgress;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessageClarificationProcessTest {

    private final ProcessEngine engine;
    private final TestMessages testMessages;
    private final TestOrders orders;
    private final TestTasks tasks;
    private final ClarifyMessage clarify;
    private final IncomingMessages messages;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final Inbox inbox;
    private final Books books;
    private OrderNumber number;
    private ReceivedMessage message;
    private ProcessInstance clarification;

    MessageClarificationProcessTest(ProcessEngine engine, TestMessages testMessages, TestOrders orders, TestTasks tasks, ClarifyMessage clarify,
            IncomingMessages messages, OrderProgress progress, Timeline timeline, Inbox inbox, Books books) {
        this.engine = engine;
        this.testMessages = testMessages;
        this.orders = orders;
        this.tasks = tasks;
        this.clarify = clarify;
        this.messages = messages;
        this.progress = progress;
        this.timeline = timeline;
        this.inbox = inbox;
        this.books = books;
    }

    @BeforeEach
    void somebodyWritesAboutNothingWeKnow() {
        init(engine);
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        message = testMessages.write(UUID.randomUUID() + "@elsewhere.example", "My mugs", "Where are they?");
        clarification = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("message-" + message.id()).singleResult();
    }

    @Test
    void customerServiceAssignsItToItsOrderAndTheTaskGoesAway() {
        assertThat(clarification).isWaitingAt("userTask_clarifyMessage");
        Assertions.assertThat(tasks.isOfferedTo(clarification, "userTask_clarifyMessage", "customer-service")).isTrue();

        clarify.assign(message.id(), number);

        assertThat(clarification).isEnded().hasPassed("boundaryEvent_messageAssigned", "endEvent_messageAssigned")
                .hasNotPassed("serviceTask_dropMessage");
        ReceivedMessage assigned = messages.find(message.id()).orElseThrow();
        Assertions.assertThat(assigned.orderNumber()).isEqualTo(number);
        Assertions.assertThat(assigned.matchedBy()).isEqualTo(MatchedBy.CLERK);
        Assertions.assertThat(messages.of(number)).extracting(ReceivedMessage::id).containsExactly(message.id());
        Assertions.assertThat(timeline.of(number)).extracting(Timeline.Entry::type).contains("MESSAGE_RECEIVED");
        Assertions.assertThat(inbox.about("message-" + message.id())).singleElement().extracting("state").isEqualTo(InboxState.DONE);
        assertThatThrownBy(() -> clarify.assign(message.id(), number)).isInstanceOf(ConflictException.class).hasMessageContaining("settled already");
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED""");
    }

    @Test
    void whatIsAboutNoOrderIsDroppedWithItsReason() {
        tasks.complete(clarification, "userTask_clarifyMessage", Map.of("messageDecision", "UNWANTED"));

        assertThat(clarification).isEnded().hasPassed("serviceTask_dropMessage", "endEvent_messageDropped");
        Assertions.assertThat(messages.find(message.id()).orElseThrow().state()).isEqualTo(MessageState.DROPPED);
        Assertions.assertThat(inbox.about("message-" + message.id())).singleElement().extracting("reason").isEqualTo("Dropped: UNWANTED");
        assertThatThrownBy(() -> clarify.assign(message.id(), number)).isInstanceOf(ConflictException.class);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED""");
    }

    @Test
    void aMessageCanBeAssignedToAnOrderThatHasEnded() {
        progress.cancel(number, "No need");
        clarify.assign(message.id(), number);
        Assertions.assertThat(messages.of(number)).hasSize(1);
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      ORDER_CANCELLED
                timeline  ORDER_RECEIVED, ORDER_CANCELLED, MESSAGE_RECEIVED by Customer, REQUEST_RECEIVED""");
    }

    @Test
    void whatIsNotThereIsRefusedAndTheTaskStays() {
        assertThatThrownBy(() -> clarify.assign(message.id(), OrderNumber.of("SO-999999999999"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> clarify.assign(Long.MAX_VALUE, number)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tasks.complete(clarification, "userTask_clarifyMessage", Map.of()));
        assertThat(clarification).isWaitingAt("userTask_clarifyMessage");
        books.of(number).say("""
                goods     not moved
                money     not moved
                told      nothing
                timeline  ORDER_RECEIVED""");
    }

    @Test
    void ofTwoClerksWhoAssignAndDropAtOnceOneWins() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Boolean> assigned = threads.submit(() -> succeeds(together, () -> clarify.assign(message.id(), number)));
        Future<Boolean> dropped = threads.submit(() -> succeeds(together,
                () -> tasks.complete(clarification, "userTask_clarifyMessage", Map.of("messageDecision", "UNWANTED"))));
        boolean isAssigned = assigned.get();
        Assertions.assertThat(isAssigned ^ dropped.get()).isTrue();
        threads.shutdown();

        assertThat(clarification).isEnded();
        Assertions.assertThat(messages.find(message.id()).orElseThrow().state()).isEqualTo(isAssigned ? MessageState.ASSIGNED : MessageState.DROPPED);
    }

    private static boolean succeeds(CyclicBarrier together, Runnable work) throws Exception {
        together.await();
        try {
            work.run();
            return true;
        } catch (RuntimeException lost) {
            return false;
        }
    }
}
