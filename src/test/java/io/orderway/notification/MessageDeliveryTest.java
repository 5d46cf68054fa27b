package io.orderway.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.orderway.ProcessTest;
import io.orderway.notification.application.MessageDelivery;
import io.orderway.notification.application.MessageDraft;
import io.orderway.notification.application.Outbox;
import io.orderway.order.Timeline;
import io.orderway.outbox.Round;
import io.orderway.shared.OrderNumber;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Has a context of its own, because it has a mail server, and so a database of its own, which it may empty. */
@ProcessTest
class MessageDeliveryTest {

    private static final OrderNumber ORDER = OrderNumber.of("SO-9000001");
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static int port;

    @Autowired
    private MessageDelivery delivery;
    @MockitoSpyBean
    private Outbox outbox;
    @Autowired
    private Messages messages;
    @Autowired
    private Timeline timeline;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JavaMailSenderImpl mailSettings;
    @Autowired
    private RuntimeService runtime;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        port = MAIL.getSmtp().getPort();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> port);
        properties.add("spring.mail.properties.mail.smtp.timeout", () -> 700);
        properties.add("orderway.company.name", () -> "Tea & Tin\r\nBcc: thief@example.com");
    }

    @AfterAll
    static void stopMailServer() {
        MAIL.stop();
    }

    @BeforeEach
    void emptyOutbox() {
        jdbc.sql("delete from outgoing_message").update();
        jdbc.sql("delete from order_hold").update();
    }

    @AfterEach
    void emptyMailboxes() throws Exception {
        mailSettings.setPort(port);
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void aMessageArrivesAsTextAndHtmlAndStandsOnItsOrder() throws Exception {
        record("1", "buyer@shop.example", Map.of("customerReference", "PO <7>"));
        deliverAll();
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Your order SO-9000001 is complete");
        assertThat(mail.getMessageID()).isEqualTo("<SO-9000001.order-completed.1@larkfield.example>");
        assertThat(mail.getFrom()[0].toString()).contains("orders@larkfield.example");
        String whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(whole).contains("text/plain", "text/html", "your reference PO <7>", "PO &lt;7&gt;", "Auto-Submitted: auto-generated");
        assertThat(messages.of(ORDER)).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.SENT);
            assertThat(message.text()).startsWith("Dear customer,").contains("order is complete");
            assertThat(message.sentAt()).isNotNull();
        });
    }

    @Test
    void aPersonalLinkIsNotKeptOnceItWasSent() throws Exception {
        String link = "https://shop.example/p/answer/secret";
        outbox.add(new MessageDraft(ORDER, MessageStep.INFORMATION_REQUEST, "1", "buyer@shop.example",
                data(Map.of("questions", List.of(), "link", link)), false));
        deliverAll();
        assertThat(GreenMailUtil.getWholeMessage(onlyMail())).contains(link);
        assertThat(messages.of(ORDER).get(0).text()).contains("(personal link)").doesNotContain("secret");
        assertThat(jdbc.sql("select count(*) from outgoing_message m where m::text like '%secret%'").query(Long.class).single()).isZero();
    }

    @Test
    void nothingIsToldWhileASilentHoldLasts() {
        jdbc.sql("""
                insert into order_hold (id, order_number, type, reason, owner_group, escalates_to, policy_version, silent, placed_at, placed_by, escalates_at)
                values (nextval('order_hold_seq'), :order, 'COMPLIANCE', 'On a list', 'audit', 'managers', 1, true, now(), 'kim', now())""")
                .param("order", ORDER.value()).update();
        record("1", "buyer@shop.example");
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(messages.backlog().oldest()).isZero();

        jdbc.sql("update order_hold set lifted_at = now(), lifted_by = 'kim' where order_number = :order").param("order", ORDER.value()).update();
        deliverAll();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void anAnswerStandsInTheThreadOfTheQuestionAndSaysThatAPersonWroteIt() throws Exception {
        outbox.add(new MessageDraft(ORDER.value(), MessageStep.REQUEST_ANSWER, "7", "buyer@shop.example",
                data(Map.of("asked", "Gift wrap", "lines", List.of("Yes.", "", "Gladly!"), "link", "https://shop.example/p/feedback/secret")), false,
                "<question@mail.example>", null));
        deliverAll();
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Re: Gift wrap");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<question@mail.example>");
        assertThat(mail.getHeader("References")).containsExactly("<question@mail.example>");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
    }

    @Test
    void aCustomerIsToldOnce() {
        record("1", "buyer@shop.example");
        record("1", "buyer@shop.example");
        deliverAll();
        record("1", "buyer@shop.example");
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whileTheServerIsAwayMessagesWaitAndThenAllArrive() {
        MAIL.stop();
        try {
            IntStream.rangeClosed(1, 30).forEach(n -> record("" + n, "buyer%d@shop.example".formatted(n)));
            assertThat(delivery.deliver(() -> false)).isEqualTo(Round.SERVER_UNREACHABLE);
            assertThat(messages.of(ORDER)).extracting(Message::state).containsOnly(MessageState.WAITING);
            assertThat(messages.of(ORDER)).extracting(Message::failure).anyMatch(failure -> failure != null
                    && failure.startsWith("The mail server cannot be reached"));
            assertThat(messages.backlog().waiting()).isEqualTo(30);
        } finally {
            MAIL.start();
        }
        mailSettings.setPort(MAIL.getSmtp().getPort());
        makeAllDue();
        deliverAll();
        assertThat(MAIL.getReceivedMessages()).hasSize(30);
        assertThat(messages.backlog().waiting()).isZero();
        port = MAIL.getSmtp().getPort();
    }

    @Test
    void aRecipientThatTheServerRefusesIsShownOnTheOrderAndHandedToAPerson() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer()) {
            server.answer("gone@shop.example", "550 5.1.1 no such user");
            mailSettings.setPort(server.port());
            record("1", "gone@shop.example");
            record("2", "here@shop.example");
            deliverAll();
        }
        assertThat(messages.of(ORDER)).extracting(Message::state).containsExactly(MessageState.REFUSED, MessageState.SENT);
        assertThat(messages.of(ORDER).get(0).failure()).contains("550 5.1.1 no such user");
        assertThat(timeline.of(ORDER)).anySatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("MESSAGE_REFUSED");
            assertThat(entry.detail()).contains("did not reach the customer").doesNotContain("gone@shop.example");
        });
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("undelivered-message")
                .variableValueEquals("messageId", Long.toString(messages.of(ORDER).get(0).id())).count()).isEqualTo(1);
    }

    @Test
    void aRecipientThatTheServerPutsOffIsTriedAgainLaterAndGivenUpAfterSomeDays() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer()) {
            server.answer("busy@shop.example", "450 4.2.1 try again later");
            mailSettings.setPort(server.port());
            record("1", "busy@shop.example");
            deliverAll();
            assertThat(messages.of(ORDER).get(0).state()).isEqualTo(MessageState.WAITING);
            assertThat(minutesToNextAttempt()).isBetween(0L, 1L);
            jdbc.sql("update outgoing_message set attempts = 4").update();
            makeAllDue();
            deliverAll();
            assertThat(minutesToNextAttempt()).isBetween(238L, 240L);
            jdbc.sql("update outgoing_message set attempts = 31").update();
            makeAllDue();
            deliverAll();
            assertThat(messages.of(ORDER).get(0).state()).isEqualTo(MessageState.REFUSED);
        }
    }

    @Test
    void aMessageAtWhichTheServerFallsSilentLetsTheOthersPass() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer()) {
            server.fallSilentAt("stuck@shop.example");
            mailSettings.setPort(server.port());
            record("1", "stuck@shop.example");
            record("2", "here@shop.example");
            assertThat(delivery.deliver(() -> false)).isEqualTo(Round.SERVER_UNREACHABLE);
            deliverAll();
        }
        assertThat(messages.of(ORDER)).extracting(Message::state).containsExactly(MessageState.WAITING, MessageState.SENT);
    }

    @Test
    void whatWasAcceptedButNotMarkedIsRepeatedUnderTheSameMessageId() throws Exception {
        doThrow(new IllegalStateException("the node dies")).doCallRealMethod().when(outbox).markSent(any(), any());
        record("1", "buyer@shop.example");
        assertThatThrownBy(() -> delivery.deliver(() -> false)).hasMessage("the node dies");
        makeAllDue();
        deliverAll();
        MimeMessage[] mails = MAIL.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[1].getMessageID()).isEqualTo(mails[0].getMessageID());
        doCallRealMethod().when(outbox).markSent(any(), any());
    }

    @Test
    void aMessageOfANodeThatDiedIsTakenOverAfterItsTime() {
        record("1", "buyer@shop.example");
        assertThat(outbox.take(10, Duration.ofMinutes(10))).hasSize(1);
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);
        makeAllDue();
        deliverAll();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void atAStopTheRestIsGivenBackAtOnce() {
        record("1", "buyer@shop.example");
        assertThat(delivery.deliver(() -> true)).isEqualTo(Round.MORE_MAY_BE_DUE);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        deliverAll();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void threeSendersDeliverAThousandMessagesOnceEach() throws Exception {
        IntStream.rangeClosed(1, 1000).forEach(n -> record("" + n, "buyer%d@shop.example".formatted(n % 7)));
        ExecutorService senders = Executors.newFixedThreadPool(3);
        List<Future<?>> runs = new ArrayList<>();
        IntStream.range(0, 3).forEach(n -> runs.add(senders.submit(this::deliverAll)));
        for (Future<?> run : runs) {
            run.get();
        }
        senders.shutdown();
        assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(MessageDeliveryTest::messageId)).hasSize(1000).doesNotHaveDuplicates();
        assertThat(messages.of(ORDER)).hasSize(1000).allMatch(message -> message.state() == MessageState.SENT);
    }

    @Test
    void messagesOfAnImportLetTheOthersPass() {
        outbox.add(new MessageDraft(ORDER, MessageStep.ORDER_COMPLETED, "import", "a@shop.example", data(Map.of()), true));
        record("desk", "b@shop.example");
        assertThat(outbox.take(1, Duration.ofMinutes(1))).singleElement()
                .satisfies(message -> assertThat(message.recipient()).isEqualTo("b@shop.example"));
    }

    @Test
    void nothingThatACustomerTypedBecomesAHeader() throws Exception {
        record("1", "buyer@shop.example", Map.of("orderNumber", "SO-9000001\r\nBcc: thief@example.com\r\n\r\nBuy this"));
        record("2", "buyer@shop.example\r\nBcc: thief@example.com");
        record("3", "buyer@shop.example, thief@example.com");
        deliverAll();
        MimeMessage mail = onlyMail();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(messages.of(ORDER)).extracting(Message::state)
                .containsExactly(MessageState.SENT, MessageState.REFUSED, MessageState.REFUSED);
    }

    @Test
    void withoutAnAddressTheMessageIsKeptAsUndeliverable() {
        record("1", null);
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(messages.of(ORDER)).extracting(Message::state).containsExactly(MessageState.WITHOUT_ADDRESS);
    }

    private void record(String occasion, String recipient) {
        record(occasion, recipient, Map.of());
    }

    private void record(String occasion, String recipient, Map<String, Object> more) {
        outbox.add(new MessageDraft(ORDER, MessageStep.ORDER_COMPLETED, occasion, recipient, data(more), false));
    }

    private static Map<String, Object> data(Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(
                Map.of("greeting", "Dear customer,", "orderNumber", ORDER.value(), "orderDate", "1 November 2026"));
        data.putAll(more);
        return data;
    }

    private void deliverAll() {
        while (delivery.deliver(() -> false) != Round.NOTHING_DUE) {
            // until nothing is left
        }
    }

    private void makeAllDue() {
        jdbc.sql("update outgoing_message set next_attempt_at = now() - interval '1 second'").update();
    }

    private long minutesToNextAttempt() {
        return jdbc.sql("select extract(epoch from next_attempt_at - now()) / 60 from outgoing_message").query(Double.class).single().longValue();
    }

    private static MimeMessage onlyMail() {
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        return MAIL.getReceivedMessages()[0];
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
