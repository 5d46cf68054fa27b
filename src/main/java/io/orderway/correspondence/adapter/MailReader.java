package io.orderway.correspondence.adapter;

import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.SentMessages;
import io.orderway.correspondence.application.IncomingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a mail, whatever it is like: what cannot be read is left out and said so, and never a reason to lose the rest. */
@Component
class MailReader {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final int MOST_IDS = 20;

    private final SentMessages sent;

    MailReader(SentMessages sent) {
        this.sent = sent;
    }

    /** @throws MessagingException if the mail server is away */
    IncomingMessage read(MimeMessage mail) throws MessagingException {
        MailBody body = MailBody.of(mail);
        if (mail.getFolder() != null && !mail.getFolder().isOpen()) {
            throw new MessagingException("The mail server went away while a mail was being read");
        }
        Optional<InternetAddress> from = from(mail);
        String messageId = header(mail, "Message-ID");
        Optional<IncomingMessage.Bounce> bounce = BounceReport.of(mail, body);
        boolean automatic = MailOrigin.isAutomatic(mail) || from.map(InternetAddress::getAddress).filter(sent::isOurs).isPresent();
        MessageKind kind = bounce.isPresent() ? MessageKind.BOUNCE : automatic ? MessageKind.AUTOMATIC : MessageKind.CUSTOMER;
        String key = messageId == null ? "without an id: " + String.join("\n", String.valueOf(header(mail, "Date")), body.text()) : messageId;
        return new IncomingMessage("mailbox", key, kind, messageId, answers(mail, bounce), from.map(InternetAddress::getAddress).orElse(null),
                from.map(InternetAddress::getPersonal).orElse(null), subject(mail), body.text(), sentAt(mail), body.files(), body.leftOut(), null,
                null, bounce.orElse(null));
    }

    /** The nearest first: what came back, what is answered, and then backwards what that had answered. */
    private static List<String> answers(MimeMessage mail, Optional<IncomingMessage.Bounce> bounce) {
        Set<String> ids = new LinkedHashSet<>();
        bounce.map(IncomingMessage.Bounce::messageId).ifPresent(ids::add);
        ids.addAll(ids(header(mail, "In-Reply-To")));
        List<String> references = ids(header(mail, "References"));
        for (int n = references.size() - 1; n >= 0; n--) {
            ids.add(references.get(n));
        }
        return ids.stream().limit(MOST_IDS).toList();
    }

    private static List<String> ids(String header) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(header == null ? "" : header);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    /** From the header itself: what a mail server makes of a wrong one is its own affair. */
    private static Optional<InternetAddress> from(MimeMessage mail) {
        try {
            String header = header(mail, "From");
            boolean strict = false;
            InternetAddress[] from = header == null ? new InternetAddress[0] : InternetAddress.parseHeader(header, strict);
            return Stream.of(from).filter(address -> address.getAddress() != null && address.getAddress().indexOf('@') > 0).findFirst();
        } catch (MessagingException unreadable) {
            return Optional.empty();
        }
    }

    private static String subject(MimeMessage mail) {
        String header = header(mail, "Subject");
        try {
            return header == null ? null : MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException unknown) {
            return header;
        }
    }

    private static Instant sentAt(MimeMessage mail) {
        try {
            String header = header(mail, "Date");
            return header == null ? null : new MailDateFormat().parse(header).toInstant();
        } catch (ParseException unreadable) {
            return null;
        }
    }

    static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, " ");
        } catch (MessagingException unreadable) {
            return null;
        }
    }
}
