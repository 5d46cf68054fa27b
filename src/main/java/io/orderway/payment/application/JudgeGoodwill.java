package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.payment.GoodwillLimits;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges a goodwill before it is promised. */
@Service
@Transactional(readOnly = true)
class JudgeGoodwill implements GoodwillLimits {

    private final OrderReader orders;
    private final GrossAmounts gross;
    private final GoodwillApproval approval;

    JudgeGoodwill(OrderReader orders, GrossAmounts gross, GoodwillApproval approval) {
        this.orders = orders;
        this.gross = gross;
        this.approval = approval;
    }

    @Override
    public boolean needsManager(OrderNumber number, Money amount) {
        return approval.isByManager(GoodwillSize.of(amount, gross.of(orders.get(number))));
    }
}
