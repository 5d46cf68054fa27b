package io.orderway.correspondence.adapter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox in which customers' mails arrive. What was taken over is moved out of the inbox into a folder of its own, so that what lies in
 * the inbox is what nobody has taken yet, read by whomever.
 *
 * @param host        of the IMAP server; none is polled without
 * @param protocol    imaps, or imap within a house
 * @param folder      where mails arrive
 * @param takenFolder where they go afterwards; made if it is not there
 * @param interval    pause when nothing is there
 */
@ConfigurationProperties("orderway.mailbox")
record MailboxSettings(String host, @DefaultValue("993") int port, @DefaultValue("imaps") String protocol, String user, String password,
        @DefaultValue("INBOX") String folder, @DefaultValue("Orderway") String takenFolder, @DefaultValue("20s") Duration interval) {
}
