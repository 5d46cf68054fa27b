package io.orderway.correspondence.adapter;

import io.orderway.correspondence.application.IncomingMessage.Bounce;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server says of a message of ours that it could not deliver (RFC 3464). Only what has failed for good counts: of a delay nothing
 * follows.
 */
final class BounceReport {

    private static final Pattern DELIVERY_STATUS = Pattern.compile("(?i)multipart/report\\b.*report-type=\"?delivery-status.*", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\S+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245])\\.");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:smtp;)?\\s*(.+)$");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,250}>)");

    private BounceReport() {
    }

    static Optional<Bounce> of(MimeMessage mail, MailBody body) {
        String text = report(mail, body);
        if (text == null || delayedOnly(text)) {
            return Optional.empty();
        }
        return Optional.of(new Bounce(first(MESSAGE_ID, text), Optional.ofNullable(first(DIAGNOSIS, text)).orElse("it came back as undeliverable")));
    }

    /** The whole report with the headers of what came back; null if it is none. */
    private static String report(MimeMessage mail, MailBody body) {
        String type = MailReader.header(mail, "Content-Type");
        boolean formal = type != null && DELIVERY_STATUS.matcher(type).matches();
        boolean old = MailOrigin.comesFromNobody(mail) && isFromMailServer(mail);
        return formal || old ? body.text() + "\n" + returned(mail) : null;
    }

    private static boolean isFromMailServer(MimeMessage mail) {
        String from = MailReader.header(mail, "From");
        return from != null && from.toLowerCase(Locale.ROOT).matches("(?s).*(mailer-daemon|postmaster)@.*");
    }

    private static boolean delayedOnly(String text) {
        String action = first(ACTION, text);
        String status = first(STATUS, text);
        return action != null && !action.equalsIgnoreCase("failed") || action == null && status != null && !status.equals("5");
    }

    /** The headers of what came back, where they are a message of their own. */
    private static String returned(MimeMessage mail) {
        try {
            return ReturnedHeaders.of(mail);
        } catch (MessagingException | IOException unreadable) {
            return "";
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
