package io.orderway.inventory;

import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;

/** Books what the house makes of what it has. */
public interface MadeGoods {

    /**
     * Uses up what is reserved for the shipment, and books what was made of it in; whoever waits for the made article is woken.
     *
     * @param made   pieces, 0 or more
     * @param reason 1 to 200 characters
     */
    void make(ShipmentNumber components, Sku article, int made, String reason);
}
