package io.orderway.fulfilment.application;

import io.orderway.document.Documents;
import io.orderway.order.OrderReader;
import io.orderway.order.Shipments;
import io.orderway.shared.ShipmentNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was packed and issues the packing slip. */
@Service
public class RecordPacking {

    private final Shipments shipments;
    private final OrderReader orders;
    private final Documents documents;

    RecordPacking(Shipments shipments, OrderReader orders, Documents documents) {
        this.shipments = shipments;
        this.orders = orders;
        this.documents = documents;
    }

    /**
     * @param weightGrams of all parcels together, more than 0
     * @param parcels     1 to 999
     */
    @Transactional
    public void record(ShipmentNumber shipment, int weightGrams, int parcels) {
        shipments.recordPacked(shipment, weightGrams, parcels);
        documents.register(shipment.orderNumber(), PackingSlip.KIND, shipment.value(), PackingSlip.TEMPLATE,
                PackingSlip.of(orders.get(shipment.orderNumber()), shipment));
    }
}
