package io.orderway.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.TestMessages;
import io.orderway.correspondence.application.IncomingMessage.Bounce;
import io.orderway.notification.Message;
import io.orderway.notification.MessageState;
import io.orderway.notification.Messages;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.outbox.Round;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A message of ours that another mail server gives back after ours has taken it over. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BouncedMessageTest {

    private final TestOrders orders;
    private final OrderProgress progress;
    private final OrderCorrections corrections;
    private final TestMessages incoming;
    private final Messages messages;
    private final MessageDelivery delivery;
    private final Timeline timeline;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private OrderNumber number;

    BouncedMessageTest(TestOrders orders, OrderProgress progress, OrderCorrections corrections, TestMessages incoming, Messages messages,
            MessageDelivery delivery, Timeline timeline, RuntimeService runtime, TaskService tasks, JdbcClient jdbc, TransactionTemplate transaction) {
        this.orders = orders;
        this.progress = progress;
        this.corrections = corrections;
        this.incoming = incoming;
        this.messages = messages;
        this.delivery = delivery;
        this.timeline = timeline;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void anAcknowledgementIsSent() {
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        transaction.executeWithoutResult(status -> {
            progress.release(number);
            progress.acknowledge(number);
        });
        deliverAll();
        jdbc.sql("update outgoing_message set state = 'SENT', body = replace(body, substring(body from 'http\\S+/p/order/\\S+'), '(link to the order)') where order_number = :n")
                .param("n", number.value()).update();
        assertThat(message().text()).contains("(link to the order)");
    }

    @Test
    void itBecomesOneTaskHoweverOftenItComesBack() {
        ReceivedMessage bounce = bounce(messageId());
        bounce(messageId());

        assertThat(bounce.orderNumber()).isEqualTo(number);
        assertThat(message().state()).isEqualTo(MessageState.REFUSED);
        assertThat(message().failure()).isEqualTo("550 no such user");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "undelivered-message").count()).isEqualTo(1);
        assertThat(timeline.of(number)).extracting(Timeline.Entry::type, Timeline.Entry::detail)
                .contains(org.assertj.core.groups.Tuple.tuple("MESSAGE_REFUSED", "Order acknowledgement came back: 550 no such user"));
    }

    @Test
    void theSameWordsGoToTheCorrectedAddressWithANewLinkToTheOrder() {
        bounce(messageId());
        corrections.correctParty(number, PartyRole.ORDERING, new Party("Ann", "ann@right.example", null, null, null, null, "GB"), null);
        complete("SEND_AGAIN");
        deliverAll();

        assertThat(message()).satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(MessageState.KEPT);
            assertThat(sent.recipient()).isEqualTo("ann@right.example");
            assertThat(sent.subject()).startsWith("Your order " + number);
            assertThat(sent.text()).contains("Thank you for your order", "/p/order/").doesNotContain("(link to the order)");
        });
    }

    @Test
    void aPersonalLinkCannotBeSentTwice() {
        jdbc.sql("update outgoing_message set body = body || '(personal link)' where order_number = :n").param("n", number.value()).update();
        bounce(messageId());
        corrections.correctParty(number, PartyRole.ORDERING, new Party("Ann", "ann@right.example", null, null, null, null, "GB"), null);
        assertThatThrownBy(() -> complete("SEND_AGAIN")).hasMessageContaining("held a personal link, which is not kept");
    }

    @Test
    void whatWeNeverSentComesBackInVain() {
        assertThat(bounce("<SO-1000001.invented@larkfield.example>").orderNumber()).isNull();
        assertThat(message().state()).isEqualTo(MessageState.SENT);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value(), "undelivered-message").count()).isZero();
    }

    private ReceivedMessage bounce(String messageId) {
        return incoming.take(TestMessages.mail("mailer-daemon@provider.example", "Undelivered Mail Returned to Sender", "I am sorry", MessageKind.BOUNCE,
                List.of(messageId), new Bounce(messageId, "550 no such user")));
    }

    private void complete(String contact) {
        tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("userTask_reachCustomer").singleResult()
                .getId(), Map.of("customerContact", contact));
    }

    private String messageId() {
        return jdbc.sql("select message_id from outgoing_message where order_number = :n").param("n", number.value()).query(String.class).single();
    }

    private Message message() {
        return messages.of(number).get(0);
    }

    private void deliverAll() {
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until everything is written
        }
    }
}
