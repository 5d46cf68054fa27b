package io.orderway.department.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.MovableClock;
import io.orderway.ProcessTest;
import io.orderway.department.application.ChatDelivery;
import io.orderway.department.application.ChatTransport;
import io.orderway.outbox.Round;
import io.orderway.shared.OrderNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines from the real table to chats that answer as the test says. */
@ProcessTest
class ChatDeliveryTest {

    private static final OrderNumber NUMBER = OrderNumber.of("SO-1000001");

    @Autowired
    private JdbcClient jdbc;

    private final ScriptedChats chats = new ScriptedChats();
    private final MovableClock clock = new MovableClock();
    private JdbcChatOutbox outbox;
    private ChatDelivery delivery;

    @BeforeEach
    void nothingIsDue() {
        jdbc.sql("delete from department_chat_line").update();
        outbox = new JdbcChatOutbox(jdbc, chats, clock);
        delivery = new ChatDelivery(outbox, chats);
    }

    @Test
    void aLineIsSentOnceWithOrderAndSentence() {
        outbox.add("warehouse", NUMBER, "Rush accepted.");
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.MORE_MAY_BE_DUE);
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(chats.taken).containsExactly("warehouse: SO-1000001: Rush accepted.");
    }

    @Test
    void aDepartmentWithoutChatHasNoLines() {
        outbox.add("finance", NUMBER, "Rush accepted.");
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(jdbc.sql("select count(*) from department_chat_line").query(Long.class).single()).isZero();
    }

    @Test
    void aSilentChatIsAskedOnceARoundAndHoldsUpNoOther() {
        chats.silent.add("warehouse");
        for (int line = 0; line < 3; line++) {
            outbox.add("warehouse", NUMBER, "Line " + line);
        }
        outbox.add("shipping", NUMBER, "Rush accepted.");
        delivery.deliver(() -> false);
        assertThat(chats.asked).containsExactly("warehouse", "shipping");
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);

        chats.silent.clear();
        clock.move(Duration.ofMinutes(1));
        delivery.deliver(() -> false);
        assertThat(chats.taken).containsExactlyInAnyOrder("shipping: SO-1000001: Rush accepted.", "warehouse: SO-1000001: Line 0",
                "warehouse: SO-1000001: Line 1", "warehouse: SO-1000001: Line 2");
    }

    @Test
    void theWaitsGrowAndAfterTheTenthAttemptItIsGivenUpAndShown() {
        chats.silent.add("warehouse");
        outbox.add("warehouse", NUMBER, "Rush accepted.");
        List<Duration> waits = new ArrayList<>();
        while (outbox.backlog().waiting() > 0) {
            Instant before = clock.instant();
            while (delivery.deliver(() -> false) == Round.NOTHING_DUE) {
                clock.move(Duration.ofMinutes(1));
            }
            waits.add(Duration.between(before, clock.instant()));
        }
        assertThat(waits).hasSize(10).isSorted().startsWith(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
        assertThat(outbox.backlog().givenUp()).isEqualTo(1);
        chats.silent.clear();
        clock.move(Duration.ofDays(1));
        assertThat(delivery.deliver(() -> false)).isEqualTo(Round.NOTHING_DUE);
        assertThat(chats.taken).isEmpty();
    }

    @Test
    void whatWasTakenBeforeAStopIsGivenBack() {
        outbox.add("warehouse", NUMBER, "Rush accepted.");
        delivery.deliver(() -> true);
        assertThat(chats.asked).isEmpty();
        delivery.deliver(() -> false);
        assertThat(chats.taken).hasSize(1);
    }

    /** Warehouse and shipping have a chat. */
    private static final class ScriptedChats implements ChatTransport {

        private final Set<String> silent = new HashSet<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();

        @Override
        public boolean reaches(String department) {
            return Set.of("warehouse", "shipping").contains(department);
        }

        @Override
        public Optional<String> send(String department, String text) {
            asked.add(department);
            if (silent.contains(department)) {
                return Optional.of("The chat did not answer");
            }
            taken.add(department + ": " + text);
            return Optional.empty();
        }
    }
}
