package io.orderway.verification.application;

import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.FindingRoute;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a verification can come to. */
@Service
public class CloseVerification {

    private final OrderProgress progress;
    private final OrderReader orders;
    private final QuantityHistory history;
    private final Timeline timeline;

    CloseVerification(OrderProgress progress, OrderReader orders, QuantityHistory history, Timeline timeline) {
        this.progress = progress;
        this.orders = orders;
        this.history = history;
        this.timeline = timeline;
    }

    /** Releases the order; its quantities are kept for comparison with later ones. */
    @Transactional
    public void release(OrderNumber number) {
        progress.release(number);
        history.keep(orders.get(number));
    }

    /** @param sentence that the customer reads */
    @Transactional
    public void reject(OrderNumber number, String sentence) {
        progress.reject(number, sentence);
    }

    @Transactional
    public void expire(OrderNumber number) {
        progress.expire(number, "We had no answer to our question in time.");
    }

    @Transactional
    public void handOver(OrderNumber number, FindingRoute lane) {
        timeline.record(number, "REVIEW_HANDED_OVER", "To " + Lanes.nameOf(lane));
    }
}
