package io.orderway.correspondence.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.correspondence.Match.Confidence;
import io.orderway.correspondence.Match.MatchedBy;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.StatusLinks;
import io.orderway.correspondence.TestMessages;
import io.orderway.customer.Customer;
import io.orderway.document.Attachments;
import io.orderway.inbox.Receipt;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SortMessageTest {

    private static final String STRANGER = "somebody@elsewhere.example";

    private final TestMessages messages;
    private final TestOrders orders;
    private final OrderReader reader;
    private final OrderProgress progress;
    private final Timeline timeline;
    private final TakeMessage takeMessage;
    private final Attachments attachments;
    private final StatusLinks statusLinks;
    private final PublicLinks links;
    private final JdbcClient jdbc;
    private Customer customer;
    private OrderNumber number;
    private String email;

    SortMessageTest(TestMessages messages, TestOrders orders, OrderReader reader, OrderProgress progress, Timeline timeline, TakeMessage takeMessage,
            Attachments attachments, StatusLinks statusLinks, PublicLinks links, JdbcClient jdbc) {
        this.messages = messages;
        this.orders = orders;
        this.reader = reader;
        this.progress = progress;
        this.timeline = timeline;
        this.takeMessage = takeMessage;
        this.attachments = attachments;
        this.statusLinks = statusLinks;
        this.links = links;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aCustomerHasAnOrder() {
        customer = orders.customer();
        number = orders.place(customer, Map.of(orders.product(), 1));
        email = reader.get(number).party(PartyRole.ORDERING).email();
    }

    @Test
    void anAnswerToAMessageOfOursStandsOnItsOrder() {
        orders.place(customer, Map.of(orders.product(), 1));
        ReceivedMessage message = messages.take(answer(email, ourMessage()));

        assertThat(message).extracting(ReceivedMessage::state, ReceivedMessage::orderNumber, ReceivedMessage::matchedBy, ReceivedMessage::confidence)
                .containsExactly(MessageState.ASSIGNED, number, MatchedBy.REPLY, Confidence.CERTAIN);
        assertThat(timeline.of(number)).filteredOn(entry -> entry.type().equals("MESSAGE_RECEIVED")).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).isEqualTo("Message %d: it answers a message of ours".formatted(message.id()));
            assertThat(entry.actor()).isEqualTo("Customer");
        });
    }

    @Test
    void whoeverElseAnswersOurMessageIsLessCertain() {
        assertThat(messages.take(answer(STRANGER, ourMessage()))).extracting(ReceivedMessage::orderNumber, ReceivedMessage::confidence)
                .containsExactly(number, Confidence.LIKELY);
    }

    @Test
    void anInventedMessageIdOfOursCountsForNothing() {
        assertThat(messages.take(answer(STRANGER, "<%s.invented.1@larkfield.example>".formatted(number))).state()).isEqualTo(MessageState.UNCLEAR);
    }

    @Test
    void whoeverQuotesALinkOfOursMeansItsOrderWhatAMomentAgoItOpenedOrNot() {
        OrderNumber other = orders.place(customer, Map.of(orders.product(), 1));
        String link = statusLinks.issue(number);
        links.revoke(new LinkSubject(StatusLinks.PURPOSE, number, number.value()));
        assertThat(messages.write(STRANGER, "Fwd: your order", "I read:\n> See " + link + ".\n> Again: <" + statusLinks.issue(number) + ">"))
                .extracting(ReceivedMessage::orderNumber, ReceivedMessage::matchedBy, ReceivedMessage::confidence)
                .containsExactly(number, MatchedBy.LINK, Confidence.CERTAIN);

        ReceivedMessage both = messages.write(STRANGER, "Which one?", link + "\n" + statusLinks.issue(other));
        assertThat(both.state()).isEqualTo(MessageState.UNCLEAR);
        assertThat(both.candidates()).containsExactlyInAnyOrder(number, other);
        String forged = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertThat(messages.write(STRANGER, "A forged one", forged + " " + link + "x").state()).isEqualTo(MessageState.UNCLEAR);
    }

    @Test
    void theOrderNumberInSubjectOrTextFindsTheOrder() {
        orders.place(customer, Map.of(orders.product(), 1));
        String written = number.value().replace("SO-", "so ");
        for (ReceivedMessage message : List.of(messages.write(email.toUpperCase(), "Order " + written, "Hello"),
                messages.write(email, null, "What about " + written + "?"))) {
            assertThat(message).extracting(ReceivedMessage::orderNumber, ReceivedMessage::matchedBy, ReceivedMessage::confidence)
                    .containsExactly(number, MatchedBy.ORDER_NUMBER, Confidence.CERTAIN);
        }
        assertThat(messages.write(STRANGER, "Order " + written, "Hello").confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void ofSeveralNumbersTheSendersOwnCountsAndOtherwiseAPersonDecides() {
        OrderNumber other = orders.place(orders.customer(), Map.of(orders.product(), 1));
        String both = "As %s, please like %s".formatted(number, other);

        assertThat(messages.write(email, "Hello", both).orderNumber()).isEqualTo(number);
        ReceivedMessage unclear = messages.write(STRANGER, "Hello", both);
        assertThat(unclear.state()).isEqualTo(MessageState.UNCLEAR);
        assertThat(unclear.candidates()).containsExactly(number, other);
    }

    @Test
    void aNumberThatIsNoOrderIsAsGoodAsNone() {
        assertThat(messages.write(email, "Order SO-999999999999", "").matchedBy()).isEqualTo(MatchedBy.SENDER);
    }

    @Test
    void theOnlyOpenOrderOfItsSenderIsMeantAndOfSeveralNone() {
        OrderNumber ended = orders.place(customer, Map.of(orders.product(), 1));
        progress.cancel(ended, "No need");
        assertThat(messages.write(email, "When does it come?", "")).extracting(ReceivedMessage::orderNumber, ReceivedMessage::matchedBy,
                ReceivedMessage::confidence).containsExactly(number, MatchedBy.SENDER, Confidence.LIKELY);

        OrderNumber second = orders.place(customer, Map.of(orders.product(), 1));
        ReceivedMessage unclear = messages.write(email, "When does it come?", "");
        assertThat(unclear.state()).isEqualTo(MessageState.UNCLEAR);
        assertThat(unclear.candidates()).containsExactly(second, number);
    }

    @Test
    void aMessageToAnOrderThatHasEndedStandsThereWhereItNamesIt() {
        progress.cancel(number, "No need");
        assertThat(messages.write(email, "About " + number, "I want it after all").orderNumber()).isEqualTo(number);
        ReceivedMessage unclear = messages.write(email, "I want it after all", "");
        assertThat(unclear.state()).isEqualTo(MessageState.UNCLEAR);
        assertThat(unclear.candidates()).containsExactly(number);
    }

    @Test
    void aMessageOfNobodyAboutNothingIsUnclearAndHasNoCandidates() {
        ReceivedMessage message = messages.write(null, null, "");
        assertThat(message.state()).isEqualTo(MessageState.UNCLEAR);
        assertThat(message.candidates()).isEmpty();
        assertThat(message.who()).isEqualTo("Kim");
    }

    @Test
    void whatAMachineWroteIsKeptAndIsNobodysTask() {
        ReceivedMessage aboutOrder = messages.take(TestMessages.mail(email, "Out of office: " + number, "Back on Monday", MessageKind.AUTOMATIC, List.of(), null));
        ReceivedMessage aboutNothing = messages.take(TestMessages.mail(STRANGER, "Newsletter", "Buy!", MessageKind.AUTOMATIC, List.of(), null));

        assertThat(aboutOrder.orderNumber()).isEqualTo(number);
        assertThat(timeline.of(number)).last().extracting(Timeline.Entry::type).isEqualTo("AUTOMATIC_MESSAGE_RECEIVED");
        assertThat(aboutNothing.state()).isEqualTo(MessageState.KEPT);
        assertThat(tasks(aboutNothing)).isZero();
    }

    @Test
    void theSameMessageTwiceAtOnceIsOneMessage() throws Exception {
        IncomingMessage message = TestMessages.mail(email, "Order " + number, "Hello");
        assertThat(AtOnce.times(6, () -> messages.receive(message))).containsOnlyOnce(Receipt.ACCEPTED).contains(Receipt.REPEATED);
        assertThat(timeline.of(number)).filteredOn(entry -> entry.type().equals("MESSAGE_RECEIVED")).hasSize(1);
    }

    @Test
    void anotherMessageUnderTheSameNameIsNotLost() {
        IncomingMessage first = TestMessages.mail(email, "Order " + number, "Hello");
        IncomingMessage second = new IncomingMessage(first.source(), first.key(), first.kind(), first.messageId(), List.of(), STRANGER, null,
                "Order " + number, "Something else", null, List.of(), List.of(), null, null, null);
        messages.take(first);
        assertThat(messages.receive(second)).isEqualTo(Receipt.CONTRADICTORY);
        assertThat(takeMessage.takeWhateverItsName(second)).isEqualTo(Receipt.ACCEPTED);
        assertThat(takeMessage.takeWhateverItsName(second)).isEqualTo(Receipt.REPEATED);
        messages.write(email, "Order " + number, "and on");
        assertThat(timeline.of(number)).filteredOn(entry -> entry.type().equals("MESSAGE_RECEIVED")).hasSize(3);
    }

    @Test
    void whatIsTooLongOrStrangeIsShortenedAndKept() {
        String key = "<" + "x".repeat(900) + "\u0007@mail.example>";
        IncomingMessage huge = new IncomingMessage("mailbox", key, MessageKind.CUSTOMER, key, List.of(), email, "Kim\r\nBcc: all@x.example",
                "Order " + number + "\n" + "y".repeat(900), "z\0".repeat(400_000) + "\ud800", null, List.of(), List.of(), null, null, null);
        assertThat(huge.key()).startsWith("sha256:");
        ReceivedMessage kept = messages.take(huge);
        assertThat(kept.orderNumber()).isEqualTo(number);
        assertThat(kept.text()).hasSize(IncomingMessage.LONGEST_TEXT + 2).endsWith("…");
        assertThat(kept.subject()).hasSize(300).doesNotContain("\n");
        assertThat(kept.senderName()).doesNotContain("\n");
    }

    @Test
    void filesAreKeptByWhatTheyAreAndNotByWhatTheySay() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        byte[] program = new byte[200];
        System.arraycopy(new byte[] {'M', 'Z'}, 0, program, 0, 2);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        IncomingMessage plain = TestMessages.mail(email, "Order " + number, "See the picture");
        ReceivedMessage message = messages.take(new IncomingMessage(plain.source(), plain.key(), plain.kind(), null, List.of(), email, null,
                plain.subject(), plain.text(), null, List.of(new IncomingMessage.File("../../etc/broken\r\nmug.png", png),
                new IncomingMessage.File("picture.jpg", program), new IncomingMessage.File("picture.png", page), new IncomingMessage.File("empty.pdf", new byte[0]),
                new IncomingMessage.File(null, "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)),
                new IncomingMessage.File("big.txt", new byte[Attachments.LARGEST + 1])), List.of(), null, null, null));

        assertThat(attachments.of(List.of(ReceivedMessage.attachmentsOf(message.id()))))
                .extracting(Attachments.Attachment::fileName, Attachments.Attachment::mediaType)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("broken_mug.png", "image/png"),
                        org.assertj.core.groups.Tuple.tuple("attachment", "application/pdf"));
        assertThat(message.leftOut()).contains("picture.jpg", "picture.png", "empty.pdf (empty)", "big.txt (larger than 10 MB)");
    }

    @Test
    void aThousandAtOnceAreAllSorted() {
        for (int n = 0; n < 1000; n++) {
            takeMessage.take(TestMessages.mail(email, "Order " + number, "Number " + n));
        }
        ReceivedMessage last = messages.write(email, "Order " + number, "last");
        while (messages.find(last.messageId()).state() == MessageState.NEW) {
            messages.write(email, "Order " + number, "sweep");
        }
        assertThat(jdbc.sql("select count(*) from incoming_message where order_number = :n and body like 'Number %'").param("n", number.value())
                .query(Integer.class).single()).isEqualTo(1000);
    }

    private int tasks(ReceivedMessage message) {
        return jdbc.sql("select count(*) from act_ru_execution where business_key_ = :key").param("key", "message-" + message.id())
                .query(Integer.class).single();
    }

    private String ourMessage() {
        progress.release(number);
        progress.promise(number, LocalDate.of(2026, 12, 3), "in stock");
        return jdbc.sql("select message_id from outgoing_message where order_number = :n").param("n", number.value()).query(String.class).single();
    }

    private static IncomingMessage answer(String from, String messageId) {
        return TestMessages.mail(from, "Re: your order", "Thank you", MessageKind.CUSTOMER, List.of("<other@x.example>", messageId), null);
    }
}
