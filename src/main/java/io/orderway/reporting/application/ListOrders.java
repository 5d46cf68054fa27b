package io.orderway.reporting.application;

import org.springframework.stereotype.Service;

/** Lists orders for those who may see all of them. */
@Service
public class ListOrders {

    private final OrderRows rows;
    private final ReadingRights rights;

    ListOrders(OrderRows rows, ReadingRights rights) {
        this.rows = rows;
        this.rights = rights;
    }

    /** @throws io.orderway.identity.NotAllowedException if the user may see the orders of his tasks only */
    public OrderPage page(OrderSearch search) {
        rights.requireAllOrders();
        return rows.page(search);
    }
}
