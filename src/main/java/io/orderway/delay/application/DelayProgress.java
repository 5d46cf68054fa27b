package io.orderway.delay.application;

import io.orderway.delay.DelayEvent;
import io.orderway.delay.domain.OrderDelay;
import io.orderway.delay.domain.OrderDelays;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows a delayed order until its goods have arrived, and closes the delay. */
@Service
@Transactional
public class DelayProgress {

    private final OrderDelays delays;
    private final DelayDesk desk;
    private final DelayProcess process;
    private final OrderReader orders;
    private final GoodsProgress goods;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DelayProgress(OrderDelays delays, DelayDesk desk, DelayProcess process, OrderReader orders, GoodsProgress goods, Timeline timeline,
            ApplicationEventPublisher events, Clock clock) {
        this.delays = delays;
        this.desk = desk;
        this.process = process;
        this.orders = orders;
        this.goods = goods;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Another promise than the one that the customer was told of. */
    void promised(OrderNumber number, LocalDate date) {
        delays.lockOpen(number).filter(delay -> delay.moveTo(date) && delay.isBehind()).ifPresent(delay -> process.dateMoved(number));
    }

    void delivered(OrderNumber number) {
        delays.lockOpen(number).filter(delay -> goods.haveArrived(orders.get(number))).ifPresent(delay -> {
            delay.arrive(clock.instant());
            process.goodsDelivered(number);
        });
    }

    void ended(OrderNumber number) {
        delays.lockOpen(number).ifPresent(delay -> process.orderEnded(number));
    }

    /** Tells the process again what it may not have heard. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void wake(OrderNumber number) {
        delays.lockOpen(number).ifPresent(delay -> {
            if (delay.isBehind()) {
                process.dateMoved(number);
            } else {
                process.customerAnswered(number);
            }
        });
    }

    /** Where a delayed order stands. */
    public record Standing(boolean arrived) {
    }

    /** Holds the row until the process waits. */
    public Standing read(String delayNumber) {
        OrderDelay delay = desk.lock(delayNumber);
        return new Standing(goods.haveArrived(orders.get(delay.orderNumber())));
    }

    public void tellHowThingsStand(String delayNumber) {
        OrderDelay delay = desk.get(delayNumber);
        events.publishEvent(new DelayEvent.StandsAt(delay.orderNumber(), delay.newDate()));
    }

    public void grant(String delayNumber, boolean granted) {
        OrderDelay delay = desk.lock(delayNumber);
        delay.grant(granted);
        timeline.record(delay.orderNumber(), granted ? "COMPENSATION_GRANTED" : "COMPENSATION_NOT_GRANTED",
                delay.compensation().toLowerCase().replace('_', ' '));
    }

    /** @param cause and prevention, UPPER_SNAKE, as a manager chose them */
    public void review(String delayNumber, String cause, String prevention) {
        OrderDelay delay = desk.lock(delayNumber);
        delay.review(cause, prevention);
        timeline.record(delay.orderNumber(), "DELAY_REVIEWED", "Cause: %s; prevention: %s".formatted(inWords(cause), inWords(prevention)));
    }

    public void close(String delayNumber) {
        OrderDelay delay = desk.lock(delayNumber);
        if (delay.close(clock.instant())) {
            timeline.record(delay.orderNumber(), "DELAY_CLOSED", null);
        }
    }

    private static String inWords(String constant) {
        return constant.toLowerCase().replace('_', ' ');
    }
}
