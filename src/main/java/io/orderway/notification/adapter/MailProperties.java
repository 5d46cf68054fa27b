package io.orderway.notification.adapter;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the house; the mail server itself is named by {@code spring.mail.*}.
 *
 * @param from           address that messages come from
 * @param senderName     the house's name, in the sender line and in the messages
 * @param replyTo        where a customer's answer goes; by default to the sender
 * @param templateFolder folder whose templates go before those of the release; read anew for each message; none by default
 * @param threads        how many mail connections this node uses at once
 * @param pollInterval   pause when nothing is due
 */
@ConfigurationProperties("orderway.mail")
record MailProperties(@DefaultValue("orders@orderway.example") String from, @DefaultValue("Orderway") String senderName, String replyTo,
        Path templateFolder, @DefaultValue("2") int threads, @DefaultValue("2s") Duration pollInterval) {

    MailProperties {
        if (from.indexOf('@') < 1) {
            throw new IllegalArgumentException("orderway.mail.from is no e-mail address: " + from);
        }
        replyTo = replyTo == null || replyTo.isBlank() ? from : replyTo;
    }

    /** The right-hand side of each Message-ID. */
    String messageIdHost() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
