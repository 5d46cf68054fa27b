package io.orderway.correspondence.adapter;

import io.orderway.correspondence.application.IncomingMessage;
import io.orderway.document.Attachments;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Text and files of a mail. Parts are fetched one by one and only as far as they are kept, so that neither a huge mail nor one of many parts
 * costs more than its limits.
 */
final class MailBody {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 100;
    /** Of a hundred bytes that a file takes in a mail, so many are its own. */
    private static final int OF_HUNDRED = 73;
    private static final int MOST_BYTES = 30 * 1024 * 1024;

    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<IncomingMessage.File> files = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int parts;
    private long bytes;

    private MailBody() {
    }

    static MailBody of(Part mail) {
        MailBody body = new MailBody();
        body.read(mail, 0);
        return body;
    }

    /** What its sender has written as text; only where there is none, what stands in the page that he sent. */
    String text() {
        return String.join("\n\n", plain.stream().allMatch(String::isBlank) ? html.stream().map(HtmlText::of).toList() : plain);
    }

    List<IncomingMessage.File> files() {
        return files;
    }

    List<String> leftOut() {
        return leftOut;
    }

    private void read(Part part, int depth) {
        try {
            if (++parts > MOST_PARTS || depth > DEEPEST) {
                note("Parts of the mail were not read: it has too many.");
            } else if (part.isMimeType("multipart/*")) {
                Multipart inner = (Multipart) part.getContent();
                for (int n = 0; n < inner.getCount(); n++) {
                    read(inner.getBodyPart(n), depth + 1);
                }
            } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part forwarded) {
                read(forwarded, depth + 1);
            } else {
                leaf(part);
            }
        } catch (MessagingException | IOException | ClassCastException broken) {
            unreadable(part);
        }
    }

    private void leaf(Part part) throws MessagingException, IOException {
        boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!file && part.isMimeType("text/html")) {
            html.add(PartText.of(part));
        } else if (file || isOfAKind(part, "application/*", "image/*", "audio/*", "video/*", "font/*", "model/*")) {
            file(part);
        } else {
            plain.add(PartText.of(part));
        }
    }

    private static boolean isOfAKind(Part part, String... types) throws MessagingException {
        for (String type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    private void file(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        boolean tooLarge = part.getSize() / 100 * OF_HUNDRED > Attachments.LARGEST;
        byte[] content = tooLarge || bytes > MOST_BYTES ? null : PartText.bytes(part, Attachments.LARGEST + 1);
        if (content == null) {
            note("Not kept: %s (the mail is too large).".formatted(name == null ? "a file" : name));
            return;
        }
        bytes += content.length;
        files.add(new IncomingMessage.File(name, content));
    }

    /** Whatever stands there is better than nothing. */
    private void unreadable(Part part) {
        note("A part of the mail is broken and stands here as it came.");
        try {
            plain.add(PartText.raw(part));
        } catch (MessagingException | IOException lost) {
            note("A part of the mail could not be read at all.");
        }
    }

    private void note(String sentence) {
        if (!leftOut.contains(sentence)) {
            leftOut.add(sentence);
        }
    }
}
