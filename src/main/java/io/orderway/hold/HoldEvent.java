package io.orderway.hold;

import io.orderway.shared.OrderNumber;

/** What happens to holds, published within its transaction. */
public sealed interface HoldEvent {

    Hold hold();

    default OrderNumber number() {
        return hold().order();
    }

    record Placed(Hold hold) implements HoldEvent {
    }

    record Lifted(Hold hold) implements HoldEvent {
    }

    /** Nobody has cleared it in time; it is with the next group now. */
    record Escalated(Hold hold) implements HoldEvent {
    }
}
