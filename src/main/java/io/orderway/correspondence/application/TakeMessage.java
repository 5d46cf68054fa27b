package io.orderway.correspondence.application;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.document.Attachments;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.Receipt;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what comes in, each message once. Whose order it is about is found out afterwards, from the inbox: whoever delivered the message can
 * forget it as soon as this has committed.
 */
@Service
public class TakeMessage {

    private static final int MOST_FILES = 20;

    private final MessageTable table;
    private final Attachments attachments;
    private final Inbox inbox;

    TakeMessage(MessageTable table, Attachments attachments, Inbox inbox) {
        this.table = table;
        this.attachments = attachments;
        this.inbox = inbox;
    }

    @Transactional
    public Receipt take(IncomingMessage message) {
        Optional<Long> id = table.insert(message, message.key());
        if (id.isEmpty()) {
            return table.contains(message.source(), message.key(), message.contentHash()) ? Receipt.REPEATED : Receipt.CONTRADICTORY;
        }
        store(id.get(), message);
        return Receipt.ACCEPTED;
    }

    /** For mail, whose sender cannot be asked: another message under a known Message-ID is a message of its own. */
    @Transactional
    public Receipt takeWhateverItsName(IncomingMessage message) {
        Receipt receipt = take(message);
        if (receipt != Receipt.CONTRADICTORY) {
            return receipt;
        }
        Optional<Long> id = table.insert(message, "sha256:" + message.contentHash());
        id.ifPresent(stored -> store(stored, message));
        return id.isPresent() ? Receipt.ACCEPTED : Receipt.REPEATED;
    }

    private void store(long id, IncomingMessage message) {
        int kept = 0;
        for (IncomingMessage.File file : message.files()) {
            Attachments.Outcome outcome = kept == MOST_FILES ? new Attachments.Outcome.Refused("more than %d files".formatted(MOST_FILES))
                    : attachments.keep(ReceivedMessage.attachmentsOf(id), file.name(), file.bytes());
            if (outcome instanceof Attachments.Outcome.Refused refused) {
                table.leftOut(id, "Not kept: %s (%s).".formatted(file.name() == null ? "a file" : file.name().replaceAll("[\\p{Cntrl}]+", " "),
                        refused.reason()));
            } else {
                kept++;
            }
        }
        inbox.receive(new InboxEvent("correspondence", Long.toString(id), SortMessage.TYPE, subject(id), JsonNodeFactory.instance.numberNode(id)));
    }

    static String subject(long id) {
        return "message-" + id;
    }
}
