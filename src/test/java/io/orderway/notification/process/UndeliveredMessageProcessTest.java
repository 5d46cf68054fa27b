package io.orderway.notification.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.notification.Message;
import io.orderway.notification.MessageState;
import io.orderway.notification.Messages;
import io.orderway.notification.application.DueMessage;
import io.orderway.notification.application.GiveUpMessage;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class UndeliveredMessageProcessTest {

    private final ProcessEngine engine;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final OrderCorrections corrections;
    private final Messages messages;
    private final GiveUpMessage giveUp;
    private final Timeline timeline;
    private OrderNumber number;

    UndeliveredMessageProcessTest(ProcessEngine engine, TestOrders orders, OrderProgress progress, OrderCorrections corrections,
            Messages messages, GiveUpMessage giveUp, Timeline timeline) {
        this.engine = engine;
        this.orders = orders;
        this.progress = progress;
        this.corrections = corrections;
        this.messages = messages;
        this.giveUp = giveUp;
        this.timeline = timeline;
    }

    @BeforeEach
    void aMessageIsRefused() {
        ProcessEngineTests.init(engine);
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        progress.release(number);
        progress.promise(number, LocalDate.of(2026, 12, 3), "in stock");
        giveUp.giveUp(new DueMessage(message().id(), number.value(), message().step(), "<x@y>", message().recipient(), Map.of(), 1, null, null, null), "550 no such user");
    }

    @Test
    void theMessageGoesToTheCorrectedAddress() {
        ProcessInstance instance = instance();
        assertThat(instance).isWaitingAt("userTask_reachCustomer");
        corrections.correctParty(number, PartyRole.ORDERING, new Party("Ann", "ann@right.example", null, null, null, null, "GB"), null);
        complete("SEND_AGAIN");
        assertThat(instance).isEnded().hasPassedInOrder("userTask_reachCustomer", "serviceTask_sendMessageAgain", "endEvent_messageSentAgain")
                .hasNotPassed("serviceTask_recordContact");
        Assertions.assertThat(message().state()).isEqualTo(MessageState.WAITING);
        Assertions.assertThat(message().recipient()).isEqualTo("ann@right.example");
    }

    @Test
    void howTheCustomerWasToldOtherwiseStandsOnTheTimeline() {
        ProcessInstance instance = instance();
        complete("BY_TELEPHONE");
        assertThat(instance).isEnded().hasPassedInOrder("userTask_reachCustomer", "serviceTask_recordContact", "endEvent_customerTold")
                .hasNotPassed("serviceTask_sendMessageAgain");
        Assertions.assertThat(timeline.of(number)).extracting(Timeline.Entry::detail).contains("Told by telephone");
        Assertions.assertThat(message().state()).isEqualTo(MessageState.REFUSED);
    }

    @Test
    void sendingAgainToTheSameAddressIsRefusedWithASentence() {
        assertThatThrownBy(() -> complete("SEND_AGAIN")).hasMessageContaining("still has the address that was refused");
        assertThat(instance()).isWaitingAt("userTask_reachCustomer");
    }

    @Test
    void theTaskIsOfferedToCustomerServiceWithADueDate() {
        assertThat(task()).hasCandidateGroup("customer-service").hasDefinitionKey("userTask_reachCustomer");
        Assertions.assertThat(task().getDueDate()).isNotNull();
    }

    @Test
    void aMessageThatIsGivenUpTwiceIsOneTask() {
        giveUp.giveUp(new DueMessage(message().id(), number.value(), message().step(), "<x@y>", message().recipient(), Map.of(), 2, null, null, null), "550 no such user");
        Assertions.assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value(),
                "undelivered-message").count()).isEqualTo(1);
    }

    private void complete(String contact) {
        engine.getTaskService().complete(task().getId(), Map.of("customerContact", contact));
    }

    private Task task() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance().getId()).singleResult();
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "undelivered-message")
                .singleResult();
    }

    private Message message() {
        return messages.of(number).get(0);
    }
}
