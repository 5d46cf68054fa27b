package io.orderway.correspondence;

import io.orderway.correspondence.application.IncomingMessage;
import io.orderway.correspondence.application.TakeMessage;
import io.orderway.inbox.InboxSweep;
import io.orderway.inbox.Receipt;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets customers write to us. */
@Component
public class TestMessages {

    private final TakeMessage takeMessage;
    private final InboxSweep sweep;
    private final IncomingMessages messages;
    private final JdbcClient jdbc;

    TestMessages(TakeMessage takeMessage, InboxSweep sweep, IncomingMessages messages, JdbcClient jdbc) {
        this.takeMessage = takeMessage;
        this.sweep = sweep;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** A mail of a customer, sorted. */
    public ReceivedMessage write(String from, String subject, String text) {
        return take(mail(from, subject, text));
    }

    public ReceivedMessage take(IncomingMessage message) {
        receive(message);
        return find(message.key());
    }

    public Receipt receive(IncomingMessage message) {
        Receipt receipt = takeMessage.take(message);
        sweep.run();
        return receipt;
    }

    public ReceivedMessage find(String key) {
        return messages.find(jdbc.sql("select id from incoming_message where message_key = :key").param("key", key).query(Long.class).single())
                .orElseThrow();
    }

    public static IncomingMessage mail(String from, String subject, String text) {
        return mail(from, subject, text, MessageKind.CUSTOMER, List.of(), null);
    }

    public static IncomingMessage mail(String from, String subject, String text, MessageKind kind, List<String> answers, IncomingMessage.Bounce bounce) {
        String id = "<%s@mail.example>".formatted(UUID.randomUUID());
        return new IncomingMessage("mailbox", id, kind, id, answers, from, "Kim", subject, text, null, List.of(), List.of(), null, null, bounce);
    }
}
