package io.orderway.correspondence.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.correspondence.IncomingMail;
import io.orderway.correspondence.IncomingMessages;
import io.orderway.correspondence.Match.MatchedBy;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.MessageState;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.correspondence.application.TakeMessage;
import io.orderway.document.Attachments;
import io.orderway.inbox.InboxSweep;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.outbox.Round;
import io.orderway.shared.OrderNumber;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Mails in a real mailbox, read over IMAP. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MailboxTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()});
    private final MailReader reader;
    private final TakeMessage takeMessage;
    private final IncomingMessages messages;
    private final Attachments attachments;
    private final InboxSweep sweep;
    private final TestOrders orders;
    private final OrderReader orderReader;
    private final OrderProgress progress;
    private final JdbcClient jdbc;
    private final String id = "<%s@mail.example>".formatted(UUID.randomUUID());
    private final MailboxWatch watch = new MailboxWatch(Clock.systemUTC());
    private GreenMailUser user;
    private Mailbox mailbox;
    private OrderNumber number;
    private String email;

    MailboxTest(MailReader reader, TakeMessage takeMessage, IncomingMessages messages, Attachments attachments, InboxSweep sweep, TestOrders orders,
            OrderReader orderReader, OrderProgress progress, JdbcClient jdbc) {
        this.reader = reader;
        this.takeMessage = takeMessage;
        this.messages = messages;
        this.attachments = attachments;
        this.sweep = sweep;
        this.orders = orders;
        this.orderReader = orderReader;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void openMailbox() {
        server.start();
        user = server.setUser("orders@larkfield.example", "orders", "secret");
        mailbox = mailbox(server.getImap().getPort(), "secret");
        number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        email = orderReader.get(number).party(PartyRole.ORDERING).email();
    }

    private Mailbox mailbox(int port, String password) {
        return new Mailbox(new MailboxSettings("127.0.0.1", port, "imap", "orders", password, "INBOX", "Orderway", Duration.ofSeconds(1)), reader,
                takeMessage, watch);
    }

    @AfterEach
    void closeMailbox() {
        server.stop();
    }

    @Test
    void aMailStandsOnItsOrderAndLeavesTheInboxOnceItIsStored() throws Exception {
        ReceivedMessage message = receive(headers("My order " + number), "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit",
                "Wann kommen die Tässchen?");
        assertThat(message).extracting(ReceivedMessage::orderNumber, ReceivedMessage::matchedBy, ReceivedMessage::kind, ReceivedMessage::text,
                ReceivedMessage::who).containsExactly(number, MatchedBy.ORDER_NUMBER, MessageKind.CUSTOMER, "Wann kommen die Tässchen?",
                "Kim Käufer <%s>".formatted(email));
        assertThat(mails("INBOX")).isZero();
        assertThat(mails("Orderway")).isEqualTo(1);
        assertThat(mailbox.poll(() -> false)).isEqualTo(Round.NOTHING_DUE);
    }

    @Test
    void aMachineThatDiesBetweenStoringAndMovingLosesNothingAndTakesNothingTwice() throws Exception {
        String mail = mail(headers("My order " + number), "Content-Type: text/plain", "Hello");
        deliver(mail);
        takeMessage.takeWhateverItsName(reader.read(mime(mail)));
        poll();
        assertThat(mails("INBOX")).isZero();
        assertThat(messages.of(number)).hasSize(1);
    }

    @Test
    void anAnswerFindsItsOrderByWhatItAnswers() throws Exception {
        progress.release(number);
        progress.promise(number, LocalDate.of(2026, 12, 3), "in stock");
        String ours = jdbc.sql("select message_id from outgoing_message where order_number = :n").param("n", number.value()).query(String.class).single();
        ReceivedMessage message = receive(headers("Re: something") + "\r\nReferences: <first@x.example>\r\n " + ours + "\r\nIn-Reply-To: <unknown@x.example>",
                "Content-Type: text/plain", "Thank you");
        assertThat(message).extracting(ReceivedMessage::orderNumber, ReceivedMessage::matchedBy).containsExactly(number, MatchedBy.REPLY);
    }

    @Test
    void ofAPageOnlyItsTextIsRead() throws Exception {
        ReceivedMessage message = receive(headers("My order " + number), "Content-Type: text/html; charset=utf-8",
                "<html><head><title>x</title><style>p{}</style></head><body><script>alert(1)</script><p>Dear &lt;all&gt;,</p><p>where<br>is it?</p></body></html>");
        assertThat(message.text()).isEqualTo("Dear <all>,\nwhere\nis it?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-8", "us-ascii", "no-such-alphabet", "\"", "x-unknown"})
    void aWrongAlphabetIsReadAsItIsMeant(String charset) throws Exception {
        String mail = mail(headers("My order " + number), "Content-Type: text/plain; charset=" + charset + "\r\nContent-Transfer-Encoding: 8bit", "Tässchen");
        user.deliver(new MimeMessage(session(), new ByteArrayInputStream(mail.getBytes(Charset.forName("windows-1252")))));
        poll();
        assertThat(messages.of(number)).singleElement().extracting(ReceivedMessage::text).isEqualTo("Tässchen");
    }

    @Test
    void brokenMimeIsKeptAsItCame() throws Exception {
        ReceivedMessage noBoundary = receive(headers("My order " + number), "Content-Type: multipart/mixed; boundary=\"b\"", "No boundary, but words");
        assertThat(noBoundary.text()).contains("No boundary, but words");
        assertThat(noBoundary.leftOut()).contains("broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/plain\r\nContent-Transfer-Encoding: x-invented", "Content-Type: /;;;=", "Content-Type: multipart/mixed",
        "Content-Type: text/plain; charset=\"utf-8", "Content-Transfer-Encoding: base64"})
    void whateverStandsInTheHeadersTheWordsAreKept(String header) throws Exception {
        String body = header.contains("base64") ? Base64.getEncoder().encodeToString("Some words".getBytes()) : "Some words";
        assertThat(receive(headers("My order " + number), header, body).text()).contains("Some words");
    }

    @Test
    void withoutAnIdAndWithoutASenderItIsStillOneMessage() throws Exception {
        String mail = "Subject: My order " + number + "\r\nFrom: @@@\r\nDate: nonsense\r\n\r\nHello";
        deliver(mail);
        deliver(mail);
        poll();
        assertThat(messages.of(number)).singleElement().satisfies(message -> {
            assertThat(message.messageId()).isNull();
            assertThat(message.text()).isEqualTo("Hello");
        });
    }

    @Test
    void filesAreKeptAndWhatIsTooLargeIsSaid() throws Exception {
        String pdf = Base64.getMimeEncoder().encodeToString("%PDF-1.7\n1 0 obj".getBytes());
        String large = Base64.getMimeEncoder().encodeToString(new byte[Attachments.LARGEST + 1]);
        ReceivedMessage message = receive(headers("My order " + number), "Content-Type: multipart/mixed; boundary=b", """
                --b
                Content-Type: text/plain

                See the files
                --b
                Content-Type: application/octet-stream; name="order.pdf"
                Content-Disposition: attachment; filename="order.pdf"
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="huge.png"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(pdf, large).replace("\n", "\r\n").replace("\r\r", "\r"));
        assertThat(message.text()).isEqualTo("See the files");
        assertThat(message.leftOut()).contains("huge.png");
        assertThat(attachments.of(List.of(ReceivedMessage.attachmentsOf(message.id())))).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("order.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (rejected)", "Precedence: bulk", "Precedence: Auto_Reply",
        "X-Auto-Response-Suppress: All", "Return-Path: <>", "List-Id: <news.example>", "X-Orderway-Order: SO-1000001", "X-Autoreply: yes"})
    void whatAMachineWroteIsRecognised(String header) throws Exception {
        assertThat(receive(headers("Out of office") + "\r\n" + header, "Content-Type: text/plain", "Back on Monday").kind()).isEqualTo(MessageKind.AUTOMATIC);
    }

    @Test
    void ourOwnMailThatComesBackIsNotAnswered() throws Exception {
        ReceivedMessage own = receive("From: orders@larkfield.example\r\nSubject: Hello\r\nMessage-ID: " + id, "Content-Type: text/plain", "Hello");
        assertThat(own.kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(own.state()).isEqualTo(MessageState.KEPT);
        assertThat(receive(headers("Hello") + "x\r\nAuto-Submitted: no", "Content-Type: text/plain", number.value()).kind()).isEqualTo(MessageKind.CUSTOMER);
    }

    @Test
    void aMailServersReportIsABounceAndItsDelayNone() throws Exception {
        assertThat(receive(reportHeaders(), "Content-Type: multipart/report; report-type=delivery-status; boundary=b", report("failed")))
                .satisfies(message -> {
                    assertThat(message.kind()).isEqualTo(MessageKind.BOUNCE);
                    assertThat(jdbc.sql("select bounced || ' ' || bounce_reason from incoming_message where id = :id").param("id", message.id())
                            .query(String.class).single()).isEqualTo("<ours@larkfield.example> 550 5.1.1 no such user");
                });
    }

    @Test
    void aReportOfADelayIsOnlyKept() throws Exception {
        ReceivedMessage delay = receive(reportHeaders(), "Content-Type: multipart/report; report-type=delivery-status; boundary=b", report("delayed"));
        assertThat(delay.kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(delay.state()).isEqualTo(MessageState.KEPT);
    }

    @Test
    void manyMailsAreTakenInBatches() throws Exception {
        for (int n = 0; n < 55; n++) {
            deliver("From: %s\r\nSubject: My order %s\r\nMessage-ID: <%s@x.example>\r\n\r\nNumber %d".formatted(email, number, UUID.randomUUID(), n));
        }
        assertThat(mailbox.poll(() -> true)).isEqualTo(Round.NOTHING_DUE);
        assertThat(mails("INBOX")).isEqualTo(55);
        assertThat(mailbox.poll(() -> false)).isEqualTo(Round.MORE_MAY_BE_DUE);
        assertThat(mailbox.poll(() -> false)).isEqualTo(Round.NOTHING_DUE);
        sweep.run();
        assertThat(messages.of(number)).hasSize(55);
        assertThat(mails("INBOX")).isZero();
    }

    @Test
    void aServerThatIsAwayOrLetsNobodyInIsTriedAgainLater() throws Exception {
        assertThat(watch.lastReading()).isEmpty();
        assertThat(mailbox(server.getImap().getPort(), "wrong").poll(() -> false)).isEqualTo(Round.SERVER_UNREACHABLE);
        Instant since = watch.lastReading().orElseThrow().unreadSince();
        assertThat(since).isNotNull();
        assertThat(mailbox.poll(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(watch.lastReading()).contains(new IncomingMail.Reading(null, 0));
        server.stop();
        assertThat(mailbox.poll(() -> false)).isEqualTo(Round.SERVER_UNREACHABLE);
        Instant anew = watch.lastReading().orElseThrow().unreadSince();
        assertThat(anew).isAfter(since);
        assertThat(mailbox.poll(() -> false)).isEqualTo(Round.SERVER_UNREACHABLE);
        assertThat(watch.lastReading().orElseThrow().unreadSince()).isEqualTo(anew);
    }

    @Test
    void aMailThatCannotBeStoredStaysInTheMailboxAndIsSeen() throws Exception {
        TakeMessage failing = mock(TakeMessage.class);
        when(failing.takeWhateverItsName(any())).thenThrow(new IllegalStateException("The database is full"));
        deliver(mail(headers("Hello"), "Content-Type: text/plain", "Hello"));
        Mailbox unlucky = new Mailbox(new MailboxSettings("127.0.0.1", server.getImap().getPort(), "imap", "orders", "secret", "INBOX", "Orderway",
                Duration.ofSeconds(1)), reader, failing, watch);
        assertThat(unlucky.poll(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(mails("INBOX")).isEqualTo(1);
        assertThat(watch.lastReading()).contains(new IncomingMail.Reading(null, 1));
        mailbox.poll(() -> false);
        assertThat(mails("INBOX")).isZero();
        assertThat(watch.lastReading()).contains(new IncomingMail.Reading(null, 0));
    }

    private String headers(String subject) {
        return "From: =?utf-8?Q?Kim_K=C3=A4ufer?= <%s>\r\nTo: orders@larkfield.example\r\nSubject: %s\r\nMessage-ID: %s".formatted(email, subject, id);
    }

    private String reportHeaders() {
        return "From: Mail Delivery System <mailer-daemon@provider.example>\r\nReturn-Path: <>\r\nSubject: Undelivered\r\nAuto-Submitted: auto-replied\r\nMessage-ID: " + id;
    }

    private static String report(String action) {
        return """
                --b
                Content-Type: text/plain

                I am sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; provider.example

                Final-Recipient: rfc822; gone@shop.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 no such user

                --b
                Content-Type: text/rfc822-headers

                From: orders@larkfield.example
                Message-ID: <ours@larkfield.example>
                Subject: Your order
                --b--
                """.formatted(action, action.equals("failed") ? "5.1.1" : "4.4.1").replace("\n", "\r\n");
    }

    private ReceivedMessage receive(String headers, String contentHeaders, String body) throws Exception {
        deliver(mail(headers, contentHeaders, body));
        poll();
        return messages.find(jdbc.sql("select max(id) from incoming_message").query(Long.class).single()).orElseThrow();
    }

    private static String mail(String headers, String contentHeaders, String body) {
        return headers + "\r\nMIME-Version: 1.0\r\n" + contentHeaders + "\r\n\r\n" + body;
    }

    private void poll() {
        assertThat(mailbox.poll(() -> false)).isEqualTo(Round.NOTHING_DUE);
        sweep.run();
    }

    private void deliver(String mail) throws MessagingException {
        user.deliver(mime(mail));
    }

    private static MimeMessage mime(String mail) throws MessagingException {
        return new MimeMessage(session(), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    private int mails(String folder) throws FolderException {
        return server.getManagers().getImapHostManager().getFolder(user, folder).getMessageCount();
    }
}
