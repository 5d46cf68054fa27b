package io.orderway.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderway.correspondence.IncomingMail;
import io.orderway.department.DepartmentChat;
import io.orderway.notification.MessageBacklog;
import io.orderway.notification.Messages;
import io.orderway.reporting.application.WorkBacklog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;

/** When customers' mails need a person's help. */
class OrderFlowHealthIndicatorTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void aMailboxThatCannotBeReadForLongerThanAQuarterOfAnHourWarns() {
        assertThat(status(new IncomingMail.Reading(null, 0))).isEqualTo("UP");
        assertThat(status(new IncomingMail.Reading(NOW.minus(Duration.ofMinutes(15)), 0))).isEqualTo("UP");
        assertThat(status(new IncomingMail.Reading(NOW.minus(Duration.ofMinutes(16)), 0))).isEqualTo("WARNING");
        assertThat(health(new IncomingMail.Reading(NOW.minusSeconds(60), 0)).getDetails()).containsEntry("mailboxUnreadFor", "PT1M");
    }

    @Test
    void aMailThatCannotBeStoredWarns() {
        assertThat(status(new IncomingMail.Reading(null, 1))).isEqualTo("WARNING");
    }

    @Test
    void whoReadsNoMailboxSaysNothingOfIt() {
        assertThat(health(null).getDetails()).doesNotContainKeys("mailboxUnreadFor", "mailLeftInMailbox");
    }

    private static String status(IncomingMail.Reading reading) {
        return health(reading).getStatus().getCode();
    }

    private static Health health(IncomingMail.Reading reading) {
        WorkBacklog work = mock(WorkBacklog.class);
        when(work.state()).thenReturn(new WorkBacklog.State(Duration.ZERO, 0, 0));
        Messages messages = mock(Messages.class);
        when(messages.backlog()).thenReturn(new MessageBacklog(0, Duration.ZERO, 0));
        DepartmentChat chat = mock(DepartmentChat.class);
        when(chat.backlog()).thenReturn(new DepartmentChat.ChatBacklog(0, 0));
        return new OrderFlowHealthIndicator(work, messages, chat, () -> Optional.ofNullable(reading), Clock.fixed(NOW, ZoneOffset.UTC)).health();
    }
}
