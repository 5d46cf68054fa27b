package io.orderway.returns.application;

import io.orderway.order.OrderView;
import io.orderway.returns.Credits.Row;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of a credit belong.
 *
 * @param targets rows by order
 * @param unclear sentence by row
 */
record CreditPlan(List<Target> targets, Map<Row, String> unclear) {

    /**
     * @param pieces   by line of the order, for the rows of goods
     * @param sentence why this order
     */
    record Target(OrderView order, List<Row> rows, Map<Integer, Integer> pieces, String sentence) {
    }
}
