package io.orderway.returns;

import io.orderway.returns.Returns.Line;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.util.List;

/** What a customer hears of his return, published within its transaction. */
public sealed interface ReturnEvent {

    OrderNumber number();

    String returnNumber();

    /** @param link to the page with label and slip */
    record Accepted(OrderNumber number, String returnNumber, String link) implements ReturnEvent {
    }

    /** @param sentence why */
    record Refused(OrderNumber number, String returnNumber, String sentence) implements ReturnEvent {
    }

    /** @param lines with what came of each */
    record CameShort(OrderNumber number, String returnNumber, List<Line> lines) implements ReturnEvent {
    }

    /**
     * The goods are inspected and what is due is under way.
     *
     * @param value    what is owed less, gross; zero if nothing
     * @param exchange the order of the goods that come instead; null if there is none
     * @param other    whether these are other goods, to be paid for with what came back
     * @param feedback link to the page that asks how we did
     */
    record Settled(OrderNumber number, String returnNumber, Money value, OrderNumber exchange, boolean other, String feedback) implements ReturnEvent {
    }
}
