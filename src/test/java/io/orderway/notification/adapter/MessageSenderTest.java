package io.orderway.notification.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderway.notification.application.MessageDelivery;
import io.orderway.outbox.Round;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageSenderTest {

    private final MessageDelivery delivery = mock(MessageDelivery.class);
    private final AtomicInteger rounds = new AtomicInteger();
    private final MessageSender sender = new MessageSender(delivery, new MailProperties(null, null, null, 1, Duration.ofMillis(5)));

    @AfterEach
    void stop() {
        if (sender.isRunning()) {
            sender.stop();
        }
    }

    @Test
    void itLooksAgainAndAgainAndOutlivesAFailedRound() {
        when(delivery.deliver(any())).thenAnswer(call -> {
            if (rounds.incrementAndGet() == 2) {
                throw new IllegalStateException("the database is away");
            }
            return rounds.get() % 2 == 0 ? Round.NOTHING_DUE : Round.MORE_MAY_BE_DUE;
        });
        sender.start();
        await().until(() -> rounds.get() > 5);
    }

    @Test
    void itRestsLongerAndLongerWhileTheServerIsAway() {
        when(delivery.deliver(any())).thenAnswer(call -> {
            rounds.incrementAndGet();
            return Round.SERVER_UNREACHABLE;
        });
        sender.start();
        await().pollDelay(Duration.ofMillis(400)).until(() -> rounds.get() > 2);
        // 5, 5, 10, 20, 40, 80, 160 milliseconds
        assertThat(rounds.get()).isLessThan(12);
    }

    @Test
    void aStopEndsTheRoundAndWaitsForIt() throws Exception {
        CountDownLatch inRound = new CountDownLatch(1);
        when(delivery.deliver(any())).thenAnswer(call -> {
            BooleanSupplier stopping = call.getArgument(0);
            inRound.countDown();
            await().until(stopping::getAsBoolean);
            rounds.incrementAndGet();
            return Round.MORE_MAY_BE_DUE;
        });
        sender.start();
        inRound.await();
        sender.stop();
        assertThat(sender.isRunning()).isFalse();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void itCanBeStartedAgain() {
        when(delivery.deliver(any())).thenAnswer(call -> {
            rounds.incrementAndGet();
            return Round.NOTHING_DUE;
        });
        sender.start();
        sender.stop();
        int before = rounds.get();
        sender.start();
        await().until(() -> rounds.get() > before + 1);
    }
}
