package io.orderway.inventory.domain;

import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;

/**
 * One change of an article's stock.
 *
 * @param onHand   pieces that came (positive) or went (negative)
 * @param reserved pieces reserved (positive) or no longer reserved (negative)
 * @param shipment on whose behalf; null where none is
 * @param reason   may be null where cause and shipment say everything
 */
public record Movement(Sku sku, MovementCause cause, int onHand, int reserved, ShipmentNumber shipment, String reason) {

    public static Movement opening(Sku sku, int pieces) {
        return new Movement(sku, MovementCause.OPENING, pieces, 0, null, null);
    }

    public static Movement receipt(Sku sku, int pieces, String reason) {
        return new Movement(sku, MovementCause.RECEIPT, pieces, 0, null, reason);
    }

    public static Movement correction(Sku sku, int difference, String reason) {
        return new Movement(sku, MovementCause.CORRECTION, difference, 0, null, reason);
    }

    public static Movement returned(Sku sku, int pieces, String reason) {
        return new Movement(sku, MovementCause.RETURNED, pieces, 0, null, reason);
    }

    public static Movement writtenOff(Sku sku, int pieces, String reason) {
        return new Movement(sku, MovementCause.WRITTEN_OFF, -pieces, 0, null, reason);
    }

    public static Movement reserved(Sku sku, int pieces, ShipmentNumber shipment) {
        return new Movement(sku, MovementCause.RESERVED, 0, pieces, shipment, null);
    }

    public static Movement released(Sku sku, int pieces, ShipmentNumber shipment, String reason) {
        return new Movement(sku, MovementCause.RELEASED, 0, -pieces, shipment, reason);
    }

    public static Movement shortPick(Sku sku, int pieces, ShipmentNumber shipment) {
        return new Movement(sku, MovementCause.SHORT_PICK, -pieces, -pieces, shipment, null);
    }

    public static Movement handedOver(Sku sku, int pieces, ShipmentNumber shipment) {
        return new Movement(sku, MovementCause.HANDED_OVER, -pieces, -pieces, shipment, null);
    }
}
