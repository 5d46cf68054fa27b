package io.orderway.change.application;

import io.orderway.change.OrderChange;
import io.orderway.change.OrderChange.ChangeState;
import io.orderway.hold.Holds;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Remainder;
import io.orderway.order.Remainder.GivingUp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a confirmed change made, at once or after what it concerns is undone; then the order goes on. */
@Service
public class MakeChange {

    private final ChangeTable table;
    private final OrderReader orders;
    private final WorkOutOffer workOut;
    private final ApplyChange apply;
    private final Remainder remainder;
    private final Holds holds;

    MakeChange(ChangeTable table, OrderReader orders, WorkOutOffer workOut, ApplyChange apply, Remainder remainder, Holds holds) {
        this.table = table;
        this.orders = orders;
        this.workOut = workOut;
        this.apply = apply;
        this.remainder = remainder;
        this.holds = holds;
    }

    /** What has come of the attempt. */
    public enum Making {
        MADE, BEING_UNDONE, NOT_ANY_MORE
    }

    /** @throws IllegalStateException if the order goes through a step that cannot be stopped at this moment; to be tried again shortly */
    @Transactional
    public Making make(String changeNumber) {
        OrderView order = orders.lock(table.get(changeNumber).order());
        OrderChange change = table.get(changeNumber);
        Making making = change.state() == ChangeState.CONFIRMED ? make(change, order) : standing(change);
        holds.lift(order.number(), changeNumber, "The change is decided on");
        return making;
    }

    private static Making standing(OrderChange change) {
        return switch (change.state()) {
            case MADE, CHANGED -> Making.MADE;
            case BEING_UNDONE -> Making.BEING_UNDONE;
            default -> Making.NOT_ANY_MORE;
        };
    }

    private Making make(OrderChange change, OrderView order) {
        return switch (workOut.way(order, change.actions())) {
            case AT_ONCE -> {
                apply.applyAtOnce(change);
                table.become(change, ChangeState.MADE);
                yield Making.MADE;
            }
            case UNDO_FIRST -> redo(change);
            case NOT_ANY_MORE -> Making.NOT_ANY_MORE;
        };
    }

    private Making redo(OrderChange change) {
        table.become(change, ChangeState.BEING_UNDONE);
        GivingUp outcome = remainder.redo(change.order());
        if (outcome instanceof GivingUp.NotAtThisMoment) {
            throw new IllegalStateException("Order %s cannot be stopped at this moment".formatted(change.order()));
        }
        return standing(table.get(change.number()));
    }
}
