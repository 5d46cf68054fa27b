package io.orderway.reporting.application;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import org.springframework.stereotype.Component;

/** Who may read what, and what is offered to whom. Whoever has a task sees the order of that task; the desks that deal with customers see all orders. */
@Component
public class ReadingRights {

    private static final String[] ALL_ORDERS = {Groups.ORDER_DESK, Groups.SALES, Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.AUDIT,
            Groups.MANAGERS};

    private final CurrentUser user;

    ReadingRights(CurrentUser user) {
        this.user = user;
    }

    /** @throws io.orderway.identity.NotAllowedException if the user may see the orders of his tasks only */
    public void requireAllOrders() {
        user.require(ALL_ORDERS);
    }

    /** Limit and balance are not for those who pick and pack. */
    public boolean mayReadCredit() {
        return mayReadAllOrders();
    }

    public boolean mayAskForRefunds() {
        return user.isIn(Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.MANAGERS);
    }

    public boolean mayProposeGoodwill() {
        return mayAskForRefunds() || user.isIn(Groups.SALES);
    }

    public boolean mayReadAllOrders() {
        return user.isIn(ALL_ORDERS);
    }
}
