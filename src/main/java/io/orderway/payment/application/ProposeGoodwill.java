package io.orderway.payment.application;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk wants to give a customer something that the house does not owe. Who has to agree is for the table to say. */
@Service
public class ProposeGoodwill {

    private final OrderReader orders;
    private final PaymentProcess process;
    private final CurrentUser user;

    ProposeGoodwill(OrderReader orders, PaymentProcess process, CurrentUser user) {
        this.orders = orders;
        this.process = process;
        this.user = user;
    }

    /**
     * @param key    of whoever proposes; the same key again is the same gesture and gives nothing more
     * @param amount gross, in the order's currency, more than zero
     */
    @Transactional
    public void propose(OrderNumber number, String key, BigDecimal amount) {
        user.require(Groups.FINANCE, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS);
        OrderView order = orders.get(number);
        process.goodwill(order, key, Money.of(amount, order.currency()));
    }
}
