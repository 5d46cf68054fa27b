package io.orderway.delay.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.delay.DelayEvent;
import io.orderway.delay.DelayTrigger;
import io.orderway.delay.Delays;
import io.orderway.delay.domain.OrderDelay;
import io.orderway.delay.domain.OrderDelays;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins to handle delays, and moves those that are handled. The order is locked first, then the delay. */
@Service
@Transactional
class ReportDelay implements Delays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private final OrderDelays delays;
    private final OpenDelays table;
    private final GoodsProgress goods;
    private final DelayProcess process;
    private final OrderReader orders;
    private final Timeline timeline;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    ReportDelay(OrderDelays delays, OpenDelays table, GoodsProgress goods, DelayProcess process, OrderReader orders, Timeline timeline,
            WorkingCalendar calendar, ApplicationEventPublisher events) {
        this.delays = delays;
        this.table = table;
        this.goods = goods;
        this.process = process;
        this.orders = orders;
        this.timeline = timeline;
        this.calendar = calendar;
        this.events = events;
    }

    @Override
    public Report report(OrderNumber number, DelayTrigger trigger, LocalDate newDate) {
        if (newDate != null && newDate.isBefore(calendar.today())) {
            throw new IllegalArgumentException("A new date is a day to come, not %s.".formatted(DAY.format(newDate)));
        }
        OrderView order = orders.lock(number);
        if (order.state().isEnd() || order.promisedDate() == null || goods.haveArrived(order)) {
            return Report.NOTHING_BROKEN;
        }
        Optional<OrderDelay> open = delays.lockOpen(number);
        if (open.isPresent()) {
            return move(open.get(), newDate);
        }
        if (newDate != null && !newDate.isAfter(order.promisedDate())) {
            return Report.NOTHING_BROKEN;
        }
        long id = table.open(number, trigger, order.promisedDate(), newDate).orElseThrow();
        timeline.record(number, "DELAY_NOTICED", trigger.title());
        process.start(number, Long.toString(id), order.urgency().priority());
        announce(number, newDate);
        return Report.BEGUN;
    }

    private Report move(OrderDelay delay, LocalDate newDate) {
        if (newDate == null || !delay.moveTo(newDate)) {
            return Report.KNOWN;
        }
        timeline.record(delay.orderNumber(), "DELAY_MOVED", "The new date is now " + DAY.format(newDate));
        announce(delay.orderNumber(), newDate);
        process.dateMoved(delay.orderNumber());
        return Report.MOVED;
    }

    private void announce(OrderNumber number, LocalDate newDate) {
        if (newDate != null) {
            events.publishEvent(new DelayEvent.Noticed(number));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delay> of(OrderNumber number) {
        return delays.findByOrderNumberOrderById(number).stream().map(delay -> new Delay(delay.trigger(), delay.promisedOn(), delay.newDate(),
                delay.cause(), delay.notices(), delay.answer(), delay.compensation(), delay.reviewedCause(), delay.prevention(), delay.isOpen()))
                .toList();
    }
}
