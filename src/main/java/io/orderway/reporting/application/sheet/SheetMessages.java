package io.orderway.reporting.application.sheet;

import io.orderway.correspondence.IncomingMessages;
import io.orderway.correspondence.Match.Confidence;
import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.ReceivedMessage;
import io.orderway.document.Attachments;
import io.orderway.document.Attachments.Attachment;
import io.orderway.notification.Message;
import io.orderway.notification.MessageState;
import io.orderway.notification.Messages;
import io.orderway.reporting.application.sheet.Sheet.Paper;
import io.orderway.reporting.application.sheet.Sheet.SheetMessage;
import io.orderway.shared.OrderNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was said between the customer and us, in both directions. */
@Component
class SheetMessages {

    private final Messages sent;
    private final IncomingMessages received;
    private final Attachments attachments;

    SheetMessages(Messages sent, IncomingMessages received, Attachments attachments) {
        this.sent = sent;
        this.received = received;
        this.attachments = attachments;
    }

    /** Newest first. */
    List<SheetMessage> of(OrderNumber number) {
        return Stream.concat(sent.of(number).stream().map(SheetMessages::out), in(received.of(number)).stream())
                .sorted(Comparator.comparing(SheetMessage::at).reversed()).toList();
    }

    /** What was written about a purchase order, newest first. */
    List<SheetMessage> sent(String about) {
        return sent.about(about).stream().map(SheetMessages::out).sorted(Comparator.comparing(SheetMessage::at).reversed()).toList();
    }

    List<SheetMessage> in(Collection<ReceivedMessage> messages) {
        List<Attachment> files = attachments.of(messages.stream().map(message -> ReceivedMessage.attachmentsOf(message.id())).toList());
        return messages.stream().map(message -> in(message, files)).toList();
    }

    private static SheetMessage in(ReceivedMessage message, List<Attachment> files) {
        return new SheetMessage(message.receivedAt(), "in", message.who(),
                Objects.requireNonNullElse(message.subject(), "Message %d".formatted(message.id())), message.text(), note(message),
                files.stream().filter(file -> file.owner().equals(ReceivedMessage.attachmentsOf(message.id())))
                        .map(file -> new Paper(file.fileName(), "/api/attachments/" + file.id(), file.keptAt())).toList());
    }

    private static String note(ReceivedMessage message) {
        List<String> notes = new ArrayList<>();
        if (message.kind() == MessageKind.AUTOMATIC) {
            notes.add("Written by a machine; it is not answered.");
        }
        if (message.confidence() == Confidence.LIKELY) {
            notes.add("Probably about this order: %s; its sender is not known to it for certain.".formatted(message.matchedBy().title()));
        }
        if (message.leftOut() != null) {
            notes.add(message.leftOut());
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    private static SheetMessage out(Message message) {
        String subject = message.subject() == null ? message.step().title() : message.subject();
        String text = message.text() == null ? message.failure() : message.text();
        return new SheetMessage(message.sentAt() == null ? message.recordedAt() : message.sentAt(), "out", message.recipient(),
                message.state() == MessageState.SENT ? subject : subject + " (" + state(message.state()) + ")", text, null, List.of());
    }

    private static String state(MessageState state) {
        return switch (state) {
            case WAITING -> "waiting to be sent";
            case SENT -> "sent";
            case REFUSED -> "did not reach the customer";
            case WITHOUT_ADDRESS -> "not sent: there is no e-mail address";
            case KEPT -> "not sent: no mail server is configured";
        };
    }
}
