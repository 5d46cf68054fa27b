package io.orderway.cancellation.application;

import io.orderway.cancellation.Cancellation;
import io.orderway.cancellation.Cancellation.CancellationState;
import io.orderway.order.OrderReader;
import io.orderway.order.Remainder;
import io.orderway.order.Remainder.GivingUp;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has what is to be cancelled given up, or first undone. */
@Service
public class StopForCancellation {

    private final CancellationTable table;
    private final OrderReader orders;
    private final Remainder remainder;

    StopForCancellation(CancellationTable table, OrderReader orders, Remainder remainder) {
        this.table = table;
        this.orders = orders;
        this.remainder = remainder;
    }

    /** What has come of the attempt. */
    public enum Stop {
        GIVEN_UP, BEING_UNDONE,
        /** The pieces stand elsewhere than when it was judged: they have just left the house, or the order has ended. */
        STANDS_ELSEWHERE
    }

    /** @throws IllegalStateException if the order goes through a step that cannot be stopped at this moment; to be tried again shortly */
    @Transactional
    public Stop stop(String cancellationNumber) {
        Cancellation cancellation = table.get(cancellationNumber);
        orders.lock(cancellation.order());
        Map<Integer, Integer> pieces = JudgeCancellation.inTheHouse(cancellation, remainder);
        if (pieces.isEmpty()) {
            return Stop.STANDS_ELSEWHERE;
        }
        GivingUp outcome = remainder.giveUp(cancellation.order(), pieces, cancellation.reason().words());
        if (outcome instanceof GivingUp.NotAtThisMoment) {
            throw new IllegalStateException("Order %s cannot be stopped at this moment".formatted(cancellation.order()));
        }
        if (outcome instanceof GivingUp.AtOnce) {
            return Stop.GIVEN_UP;
        }
        if (outcome instanceof GivingUp.AfterUndo) {
            table.become(cancellation, CancellationState.BEING_UNDONE);
            return Stop.BEING_UNDONE;
        }
        return Stop.STANDS_ELSEWHERE;
    }
}
