package io.orderway.notification;

import java.time.Duration;

/**
 * What the sender still has to do.
 *
 * @param waiting  messages not yet delivered
 * @param oldest   how long the oldest of them has been waiting; zero if there is none
 * @param refused  messages of the last seven days that a mail server refused for good
 */
public record MessageBacklog(long waiting, Duration oldest, long refused) {
}
