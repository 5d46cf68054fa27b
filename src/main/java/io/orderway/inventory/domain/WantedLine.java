package io.orderway.inventory.domain;

import io.orderway.shared.Sku;

/** @param pieces that are not yet on a shipment, at least 1 */
public record WantedLine(int lineNumber, Sku sku, int pieces) {
}
