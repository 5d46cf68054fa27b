package io.orderway.order;

import java.time.LocalDate;
import java.util.Map;

/** What a customer has had by orders of one kind. */
public interface GoodsOfKind {

    /**
     * @param since first day of receipt that counts
     * @return pieces wanted by article as it stands on the orders, of all orders that run or were completed
     */
    Map<String, Integer> of(String customerNumber, OrderKind kind, LocalDate since);
}
