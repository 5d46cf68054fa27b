package io.orderway.notification.application;

import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;

/** Writes down how a customer was told what an e-mail could not tell him. */
@Service
public class RecordContact {

    private final Timeline timeline;

    RecordContact(Timeline timeline) {
        this.timeline = timeline;
    }

    /** @param how UPPER_SNAKE, as chosen in the form */
    public void record(OrderNumber number, String how) {
        timeline.record(number, "CUSTOMER_CONTACTED", switch (how) {
            case "BY_TELEPHONE" -> "Told by telephone";
            case "BY_LETTER" -> "Told by letter";
            default -> "Need not be told any more";
        });
    }
}
