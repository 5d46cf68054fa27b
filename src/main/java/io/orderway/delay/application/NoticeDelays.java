package io.orderway.delay.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.delay.DelayTrigger;
import io.orderway.delay.Delays;
import io.orderway.delivery.DeliveryEvent;
import io.orderway.delivery.TrackingStatus;
import io.orderway.hold.HoldEvent;
import io.orderway.inventory.DeliveryPostponed;
import io.orderway.order.OrderEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.OrderNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices delays by itself: before a promise is broken, and from what carriers, holds and new promises tell. Any number of nodes may sweep. */
@Component
public class NoticeDelays {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelays.class);
    private static final int BATCH = 200;
    /** No carrier needs longer; keeps the search for endangered promises short. */
    private static final int LONGEST_TRANSIT_DAYS = 20;

    private final OpenDelays table;
    private final NoticeDelay notice;
    private final Delays delays;
    private final OrderReader orders;
    private final DelayProgress progress;
    private final WorkingCalendar calendar;

    NoticeDelays(OpenDelays table, NoticeDelay notice, Delays delays, OrderReader orders, DelayProgress progress, WorkingCalendar calendar) {
        this.table = table;
        this.notice = notice;
        this.delays = delays;
        this.orders = orders;
        this.progress = progress;
        this.calendar = calendar;
    }

    @Scheduled(fixedDelayString = "${orderway.delay.sweep-interval:PT10M}")
    public void sweep() {
        table.promisedBy(calendar.plusWorkingDays(calendar.today(), LONGEST_TRANSIT_DAYS), BATCH).forEach(this::look);
        table.toBeWoken(BATCH).forEach(this::wake);
    }

    /** One that fails does not keep the others from being noticed; it is looked at again with the next sweep. */
    private void look(OrderNumber number) {
        try {
            notice.look(number);
        } catch (RuntimeException e) {
            LOG.warn("Could not look whether order {} is delayed; tried again with the next sweep", number, e);
        }
    }

    private void wake(OrderNumber number) {
        try {
            progress.wake(number);
        } catch (RuntimeException e) {
            LOG.warn("Could not wake the delay of order {}; tried again with the next sweep", number, e);
        }
    }

    @EventListener
    void on(DeliveryEvent.Tracked tracked) {
        if (tracked.status() == TrackingStatus.DELAYED) {
            delays.report(tracked.number(), DelayTrigger.CARRIER, null);
        }
    }

    /** Goods that the order waits for come later. */
    @EventListener
    void on(DeliveryPostponed postponed) {
        delays.report(postponed.number(), postponed.bySupplier() ? DelayTrigger.SUPPLIER : DelayTrigger.PROMISE_AT_RISK, postponed.newDate());
    }

    /** A hold that nobody has cleared in time. */
    @EventListener
    void on(HoldEvent.Escalated escalated) {
        OrderView order = orders.get(escalated.number());
        if (order.promisedDate() != null && !order.state().isEnd()) {
            delays.report(order.number(), DelayTrigger.HOLD, null);
        }
    }

    /** A promise that is moved while its delay is handled moves the handling. */
    @EventListener
    void on(OrderEvent.Promised promised) {
        if (!promised.first()) {
            progress.promised(promised.number(), promised.date());
        }
    }

    @EventListener
    void on(OrderEvent.ShipmentDelivered delivered) {
        progress.delivered(delivered.number());
    }

    /** The last parcel may have been confirmed, or settled as lost, without a word of the carrier. */
    @EventListener
    void on(OrderEvent.Completed completed) {
        progress.delivered(completed.number());
    }

    @EventListener
    void on(OrderEvent.Cancelled ended) {
        progress.ended(ended.number());
    }

    @EventListener
    void on(OrderEvent.Expired ended) {
        progress.ended(ended.number());
    }

    @EventListener
    void on(OrderEvent.EndedAsDuplicate ended) {
        progress.ended(ended.number());
    }
}
