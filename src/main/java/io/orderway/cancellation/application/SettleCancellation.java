package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellation.CancellationState;
import io.orderway.cancellation.CancellationEvent;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a wish to cancel, whichever way it went, and has the customer told. */
@Service
@Transactional
public class SettleCancellation {

    private static final Set<OrderState> ENDED_OTHERWISE = EnumSet.of(OrderState.DUPLICATE, OrderState.EXPIRED, OrderState.REJECTED);

    private final CancellationTable table;
    private final OrderReader orders;
    private final Payments payments;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SettleCancellation(CancellationTable table, OrderReader orders, Payments payments, Timeline timeline, ApplicationEventPublisher events) {
        this.table = table;
        this.orders = orders;
        this.payments = payments;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * What is left to do once the pieces are given up.
     *
     * @param parcelsOnTheirWay whether other pieces that were to be cancelled are on their way to the customer
     * @param moneyDueBack      whether more was paid than what is delivered costs; an order that has ended is refunded with its end
     */
    public record Settled(boolean parcelsOnTheirWay, boolean moneyDueBack) {
    }

    /** The pieces are given up. A customer whose whole order ended is told by that; one whose order ended otherwise meanwhile as well. */
    public Settled cancelled(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        OrderView order = orders.get(cancellation.order());
        if (ENDED_OTHERWISE.contains(order.state())) {
            notNeeded(cancellationNumber);
            return new Settled(false, false);
        }
        table.end(cancellation, CancellationState.CANCELLED);
        boolean goesOn = order.state() != OrderState.CANCELLED;
        if (goesOn) {
            events.publishEvent(new CancellationEvent.PartlyCancelled(cancellation));
        }
        return new Settled(cancellation.isWhole() && order.shipments().stream().anyMatch(shipment -> shipment.state().hasLeft()),
                goesOn && payments.isOverpaid(order));
    }

    /** @param reason a sentence for the customer; may be null */
    public void declined(String cancellationNumber, String reason) {
        Cancellation cancellation = table.get(cancellationNumber);
        table.end(cancellation, CancellationState.DECLINED);
        timeline.record(cancellation.order(), "CANCELLATION_DECLINED", reason);
        events.publishEvent(new CancellationEvent.Declined(cancellation, reason));
    }

    /** Whatever was to be cancelled comes back; the customer was told with each parcel. */
    public void calledBack(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        table.end(cancellation, CancellationState.CANCELLED);
        timeline.record(cancellation.order(), "CANCELLATION_CARRIED_OUT", "Everything that was to be cancelled comes back");
    }

    /** The goods, or those that could not be cancelled with the others, are on their way or with the customer: they can be sent back. */
    public void onItsWay(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        boolean inPart = cancellation.state() == CancellationState.CANCELLED;
        if (inPart) {
            timeline.record(cancellation.order(), "CANCELLED_IN_PART", "The other goods have left the house; they can be sent back");
        } else {
            table.end(cancellation, CancellationState.NOT_POSSIBLE);
            timeline.record(cancellation.order(), "CANCELLATION_TOO_LATE", "The goods have left the house; they can be sent back");
        }
        events.publishEvent(new CancellationEvent.OnItsWay(cancellation, inPart));
    }

    /** The order has ended otherwise meanwhile, which the customer was told then. */
    public void notNeeded(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        table.end(cancellation, CancellationState.NOT_POSSIBLE);
        timeline.record(cancellation.order(), "CANCELLATION_NOT_NEEDED", "The order has ended meanwhile");
    }
}
