package io.orderway.reporting.web;

import io.orderway.correspondence.IncomingMail;
import io.orderway.department.DepartmentChat;
import io.orderway.notification.MessageBacklog;
import io.orderway.notification.Messages;
import io.orderway.reporting.application.WorkBacklog;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether orders flow, which the engine's own indicator does not tell: it is up as long as the engine exists. What is wrong here needs a
 * person and concerns all nodes, so it warns and takes none out of service.
 */
@Component
class OrderFlowHealthIndicator extends AbstractHealthIndicator {

    private static final Status WARNING = new Status("WARNING");
    private static final Duration LATEST_JOB = Duration.ofMinutes(15);
    private static final Duration LATEST_MAIL = Duration.ofHours(1);
    private static final Duration LONGEST_UNREAD = Duration.ofMinutes(15);

    private final WorkBacklog work;
    private final Messages messages;
    private final DepartmentChat chat;
    private final IncomingMail incomingMail;
    private final Clock clock;

    OrderFlowHealthIndicator(WorkBacklog work, Messages messages, DepartmentChat chat, IncomingMail incomingMail, Clock clock) {
        super("The state of the work cannot be read");
        this.work = work;
        this.messages = messages;
        this.chat = chat;
        this.incomingMail = incomingMail;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        WorkBacklog.State state = work.state();
        MessageBacklog mail = messages.backlog();
        DepartmentChat.ChatBacklog lines = chat.backlog();
        boolean late = state.oldestDueJob().compareTo(LATEST_JOB) > 0 || mail.oldest().compareTo(LATEST_MAIL) > 0;
        boolean unread = incomingMail.lastReading().map(reading -> tell(reading, health)).orElse(false);
        health.status(late || unread || state.incidents() > 0 || mail.refused() > 0 || lines.givenUp() > 0 ? WARNING : Status.UP)
                .withDetail("oldestDueJob", state.oldestDueJob().toString())
                .withDetail("dueJobs", state.dueJobs())
                .withDetail("incidents", state.incidents())
                .withDetail("mailWaiting", mail.waiting())
                .withDetail("oldestMailWaiting", mail.oldest().toString())
                .withDetail("mailRefusedThisWeek", mail.refused())
                .withDetail("chatLinesWaiting", lines.waiting())
                .withDetail("chatLinesGivenUpThisWeek", lines.givenUp());
    }

    /** @return whether customers' mails wait for a person's help */
    private boolean tell(IncomingMail.Reading reading, Health.Builder health) {
        Duration unread = reading.unreadSince() == null ? Duration.ZERO : Duration.between(reading.unreadSince(), clock.instant());
        health.withDetail("mailboxUnreadFor", unread.toString()).withDetail("mailLeftInMailbox", reading.left());
        return unread.compareTo(LONGEST_UNREAD) > 0 || reading.left() > 0;
    }
}
