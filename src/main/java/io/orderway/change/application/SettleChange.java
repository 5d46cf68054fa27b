package io.orderway.change.application;

import io.orderway.change.ChangeEvent;
import io.orderway.change.ChangeKind;
import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.hold.Holds;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a change, whichever way it went, and has the customer told. */
@Service
@Transactional
public class SettleChange {

    private final ChangeTable table;
    private final OrderReader orders;
    private final Payments payments;
    private final Holds holds;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SettleChange(ChangeTable table, OrderReader orders, Payments payments, Holds holds, Timeline timeline, ApplicationEventPublisher events) {
        this.table = table;
        this.orders = orders;
        this.payments = payments;
        this.holds = holds;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * What follows from a change that is made.
     *
     * @param urgencyOpen  true if it has to be judged anew how much the order hurries
     * @param moneyDueBack true if the customer has paid more than the order costs now
     */
    public record Consequences(boolean urgencyOpen, boolean moneyDueBack) {
    }

    public Consequences changed(String changeNumber) {
        OrderView order = orders.lock(table.get(changeNumber).order());
        OrderChange change = table.get(changeNumber);
        table.end(change, ChangeState.CHANGED);
        timeline.record(order.number(), "CHANGE_MADE", change.words());
        events.publishEvent(new ChangeEvent.Made(change));
        boolean moneyDueBack = order.state() != OrderState.RECEIVED && payments.isOverpaid(order);
        boolean urgencyOpen = change.actions().stream().map(action -> action.kind(order))
                .anyMatch(kind -> kind == ChangeKind.RUSH || kind == ChangeKind.DATE);
        return new Consequences(urgencyOpen, moneyDueBack);
    }

    /** Nobody confirmed it, or the order has ended meanwhile, which the customer was told then. */
    public void left(String changeNumber) {
        orders.lock(table.get(changeNumber).order());
        OrderChange change = table.get(changeNumber);
        holds.lift(change.order(), changeNumber, "The order stays as it is");
        table.end(change, change.state());
        if (change.state() != ChangeState.NOT_POSSIBLE) {
            events.publishEvent(new ChangeEvent.Left(change));
        }
    }

    /** The order desk does not accept what was confirmed: it is beyond what verification lets pass. */
    public void notAccepted(String changeNumber) {
        orders.lock(table.get(changeNumber).order());
        OrderChange change = table.get(changeNumber);
        holds.lift(change.order(), changeNumber, "The change is not accepted");
        table.end(change, ChangeState.DECLINED);
        timeline.record(change.order(), "CHANGE_DECLINED", changeNumber + ": not accepted");
        events.publishEvent(new ChangeEvent.Left(change));
    }

    /** The goods have left the house, or the order has ended, before it could be made. */
    public void tooLate(String changeNumber) {
        OrderView order = orders.lock(table.get(changeNumber).order());
        OrderChange change = table.get(changeNumber);
        table.end(change, ChangeState.NOT_POSSIBLE);
        if (!order.state().isEnd()) {
            timeline.record(order.number(), "CHANGE_TOO_LATE", "The goods have left the house; they can be sent back");
            events.publishEvent(new ChangeEvent.TooLate(change));
        }
    }
}
