package io.orderway.correspondence.adapter;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Finds in a report the headers of the message that it speaks of. */
final class ReturnedHeaders {

    private ReturnedHeaders() {
    }

    /** {@code Message-ID: <…>} on a line of its own; empty if the message itself is not there. */
    static String of(Part report) throws MessagingException, IOException {
        if (report.isMimeType("multipart/*") && report.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                String found = of(parts.getBodyPart(n));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return report.isMimeType("message/rfc822") && report.getContent() instanceof MimeMessage returned && returned.getMessageID() != null
                ? "Message-ID: " + returned.getMessageID() + "\n" : "";
    }
}
