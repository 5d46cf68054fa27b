package io.orderway.intake.web;

import io.orderway.order.OrderKind;
import io.orderway.order.OrderPurpose;
import io.orderway.order.ShippingMethod;

/** What an order that is sent to us is for, if it can be that. */
final class RequestedPurpose {

    private RequestedPurpose() {
    }

    /** @throws IllegalArgumentException with a sentence for the sender */
    static OrderPurpose of(OrderRequest order) {
        refuseIf(order.kind().isLinked(), "The kind is SALES, SAMPLE, SUPPLY or SPECIAL; replacements and exchanges are placed with the order that they mend.");
        refuseIf(order.kind() == OrderKind.SUBSCRIPTION, "A subscription places its orders itself.");
        refuseIf(order.kind() == OrderKind.WORK, "What the house makes is ordered as a work order.");
        refuseIf(order.kind().isFree() && !order.lines().stream().allMatch(OrderRequest.LineRequest::isFree),
                "A %s order costs nothing: it has lines of goods only, and no prices.".formatted(order.kind().name().toLowerCase()));
        if (order.isSupply()) {
            refuseIf(order.customerNumber() != null, "A supply order is for a department of the house and has no customer.");
            refuseIf(order.ordering() == null || order.ordering().name() == null || order.ordering().name().isBlank(),
                    "A supply order names the department that it is for, as the ordering party.");
            refuseIf(order.shippingMethod() == ShippingMethod.CARRIER, "A department collects its supplies in the house; no carrier brings them.");
        }
        return new OrderPurpose(order.kind(), order.costCentre());
    }

    private static void refuseIf(boolean impossible, String sentence) {
        if (impossible) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
