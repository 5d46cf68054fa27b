package io.orderway.notification.adapter;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave the house; the mail server itself is named by {@code spring.mail.*}, the house by {@code orderway.company.*}.
 *
 * @param from           address that messages come from; by default the company's
 * @param replyTo        where a customer's answer goes; by default to the sender
 * @param templateFolder folder whose templates go before those of the release; read anew for each message; none by default
 * @param threads        how many mail connections this node uses at once
 * @param pollInterval   pause when nothing is due
 */
@ConfigurationProperties("orderway.mail")
record MailProperties(String from, String replyTo, Path templateFolder, @DefaultValue("2") int threads,
        @DefaultValue("2s") Duration pollInterval) {
}
