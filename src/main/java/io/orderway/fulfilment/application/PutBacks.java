package io.orderway.fulfilment.application;

import io.orderway.shared.ShipmentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shipments whose goods go back to their shelves. */
@Component
class PutBacks {

    private final JdbcClient jdbc;

    PutBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the goods of the shipment go back already */
    boolean take(ShipmentNumber shipment) {
        return jdbc.sql("insert into put_back (shipment_number) values (:shipment) on conflict do nothing")
                .param("shipment", shipment.value()).update() == 1;
    }

    boolean has(ShipmentNumber shipment) {
        return jdbc.sql("select exists (select 1 from put_back where shipment_number = :shipment)")
                .param("shipment", shipment.value()).query(Boolean.class).single();
    }
}
