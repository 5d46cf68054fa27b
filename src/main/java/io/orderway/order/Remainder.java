package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.util.Map;

/**
 * What of an order has not left the house, and may therefore be given up. Pieces that no running work holds are given up at once; for others
 * the work is stopped and undone first, and they are given up when that has happened ({@link OrderEvent.RemainderGivenUp}). Or they are
 * delivered anew, because the order says something else of them.
 */
public interface Remainder {

    /** @return by goods line, the pieces that have not left the house; lines without any are left out */
    Map<Integer, Integer> of(OrderNumber number);

    /**
     * @param pieces by goods line, 1 or more
     * @param reason a sentence for the timeline and the customer
     * @throws UnknownOrderException for a wrong number
     */
    GivingUp giveUp(OrderNumber number, Map<Integer, Integer> pieces, String reason);

    /**
     * Has undone what was done for the goods in the house. Then {@link OrderEvent.DeliveryUndone} is published, and in the same transaction the
     * delivery begins anew with what the order says by the end of that event. Where no goods are on a shipment in the house, the event comes at once.
     *
     * @throws UnknownOrderException for a wrong number
     */
    GivingUp redo(OrderNumber number);

    /** What became of the wish to give pieces up, or to have them delivered anew. */
    sealed interface GivingUp {

        /** Nothing had to be undone; it has happened. */
        record AtOnce() implements GivingUp {
        }

        /** Running work is being undone first. */
        record AfterUndo() implements GivingUp {
        }

        /** The order goes through a step that cannot be stopped at this moment; to be asked again shortly. Nothing has changed. */
        record NotAtThisMoment() implements GivingUp {
        }

        /** More was asked than has not left the house. Nothing has changed. */
        record TooMany(int lineNumber, int atMost) implements GivingUp {
        }

        /** The order has ended. Nothing has changed. */
        record Ended(OrderState state) implements GivingUp {
        }
    }
}
