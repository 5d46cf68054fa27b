package io.orderway.correspondence.web;

import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.application.IncomingMessage;
import io.orderway.document.Attachments;
import io.orderway.shared.OrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * @param source      who tells it, for example the web shop's contact form
 * @param messageId   what the source calls the message
 * @param orderNumber null where the source does not know it; then it is found out
 * @param kind        what the customer has chosen; null where he has not, then his words tell
 * @param subject     may be missing
 * @param attachments may be missing
 */
record MessageRequest(@NotBlank @Size(max = 40) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "has control characters") String source,
        @NotBlank @Size(max = 190) String messageId, @NotBlank @Email @Size(max = 254) String from, @Size(max = 200) String fromName,
        @Size(max = 300) String subject, @NotBlank @Size(max = IncomingMessage.LONGEST_TEXT) String text, String orderNumber,
        RequestKind kind, OffsetDateTime sentAt, @Size(max = 10) List<@Valid @NotNull File> attachments) {

    record File(@NotBlank @Size(max = 200) String fileName, @NotNull @Size(max = Attachments.LARGEST, message = "is too large") byte[] content) {
    }

    /** @throws IllegalArgumentException if the order number is none */
    IncomingMessage toMessage() {
        OrderNumber named = orderNumber == null || orderNumber.isBlank() ? null : OrderNumber.of(orderNumber.strip());
        List<IncomingMessage.File> files = attachments == null ? List.of()
                : attachments.stream().map(file -> new IncomingMessage.File(file.fileName(), file.content())).toList();
        return new IncomingMessage(source, messageId, MessageKind.CUSTOMER, null, List.of(), from, fromName, subject, text,
                sentAt == null ? null : sentAt.toInstant(), files, List.of(), named,
                kind == null ? null : kind.name(), null);
    }
}
