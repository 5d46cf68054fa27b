package io.orderway.system;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The mailboxes of the stories' customers. */
@Component
class StoryMail {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectProvider<GreenMail> server;

    StoryMail(ObjectProvider<GreenMail> server) {
        this.server = server;
    }

    /** Plain text of the mail to that address whose subject has these words, as soon as it is there. */
    String awaitText(String recipient, String subject) {
        return await("mail to %s: %s".formatted(recipient, subject)).atMost(PATIENCE).until(() -> find(recipient, subject), Optional::isPresent)
                .map(StoryMail::plainText).orElseThrow();
    }

    /** The same mail's link to one of our pages, without the house's address in front: a story's application has another one. */
    String awaitLink(String recipient, String subject, String page) {
        String text = awaitText(recipient, subject);
        Matcher link = Pattern.compile("https?://\\S+?(%s\\S+)".formatted(Pattern.quote(page))).matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link to %s in: %s".formatted(page, text));
        }
        return link.group(1);
    }

    private Optional<MimeMessage> find(String recipient, String subject) {
        return Arrays.stream(server.getObject().getReceivedMessages()).filter(mail -> isFor(mail, recipient, subject)).findFirst();
    }

    private static boolean isFor(MimeMessage mail, String recipient, String subject) {
        try {
            return mail.getSubject().contains(subject) && mail.getAllRecipients()[0].toString().contains(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plainText(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return (String) part.getContent();
            }
            return part.getContent() instanceof Multipart parts ? plainText(parts.getBodyPart(0)) : "";
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
