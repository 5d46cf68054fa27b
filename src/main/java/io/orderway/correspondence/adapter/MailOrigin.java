package io.orderway.correspondence.adapter;

import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells by its headers whether a machine has written a mail (RFC 3834, RFC 2076, RFC 2919, and what mail programs do beside them). */
final class MailOrigin {

    private static final Set<String> MASS = Set.of("bulk", "junk", "list", "auto_reply");

    private MailOrigin() {
    }

    static boolean isAutomatic(MimeMessage mail) {
        String submitted = lower(mail, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || MASS.contains(lower(mail, "Precedence"))
                || Stream.of("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "List-Id", "X-Orderway-Order")
                        .anyMatch(name -> !lower(mail, name).isEmpty())
                || comesFromNobody(mail);
    }

    /** An empty return path is what bounces and automatic answers have, so that nobody answers them. */
    static boolean comesFromNobody(MimeMessage mail) {
        return lower(mail, "Return-Path").replace(" ", "").equals("<>");
    }

    private static String lower(MimeMessage mail, String header) {
        String value = MailReader.header(mail, header);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
