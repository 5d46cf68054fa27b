package io.orderway.payment.application;

import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.payment.Payments.RefundState;
import io.orderway.payment.application.RefundTable.Row;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes who agreed to a refund, or did not. */
@Service
public class ApproveRefund {

    private final OrderReader orders;
    private final RefundTable refunds;
    private final Timeline timeline;
    private final CurrentUser currentUser;

    ApproveRefund(OrderReader orders, RefundTable refunds, Timeline timeline, CurrentUser currentUser) {
        this.orders = orders;
        this.refunds = refunds;
        this.timeline = timeline;
        this.currentUser = currentUser;
    }

    /** Who agrees is remembered, so that somebody else can be asked to confirm. */
    @Transactional
    public void agree(String refundNumber) {
        Row row = lock(refundNumber);
        refunds.approvedBy(refundNumber, currentUser.find().orElse(null));
        timeline.record(row.order(), "REFUND_APPROVED", "%s: %s".formatted(refundNumber, row.refund().amount()));
    }

    /** @param reason UPPER_SNAKE, as chosen */
    @Transactional
    public void decline(String refundNumber, String reason) {
        Row row = lock(refundNumber);
        refunds.change(row, RefundState.DECLINED);
        timeline.record(row.order(), "REFUND_DECLINED", "%s: %s".formatted(refundNumber, RefundWords.of(reason)));
    }

    /** @return the user who agreed first; empty if nobody did */
    @Transactional(readOnly = true)
    public Optional<String> approver(String refundNumber) {
        return refunds.find(refundNumber).map(Row::approvedBy);
    }

    private Row lock(String refundNumber) {
        orders.lock(refunds.get(refundNumber).order());
        return refunds.get(refundNumber);
    }
}
