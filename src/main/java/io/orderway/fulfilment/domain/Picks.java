package io.orderway.fulfilment.domain;

import io.orderway.shared.ShipmentNumber;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What pickers have found and nobody has booked yet. */
public interface Picks extends Repository<Pick, Pick.Id> {

    Pick save(Pick pick);

    @Query("from Pick where id.shipmentNumber = :shipment")
    List<Pick> of(ShipmentNumber shipment);

    @Modifying
    @Query("delete from Pick where id.shipmentNumber = :shipment")
    void clear(ShipmentNumber shipment);
}
