package io.orderway.shipping.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The consignments of all shipments. */
public interface ShippedConsignments extends Repository<ShippedConsignment, String> {

    ShippedConsignment save(ShippedConsignment consignment);

    Optional<ShippedConsignment> findById(String shipmentNumber);

    @Query("""
            select count(booking) > 0 from ShippedConsignment consignment join consignment.bookings booking
            where booking.trackingNumber = :trackingNumber and consignment.shipmentNumber <> :shipmentNumber""")
    boolean isTrackingNumberOfAnother(String trackingNumber, String shipmentNumber);

    @Query(value = "select nextval('house_tracking_number_seq')", nativeQuery = true)
    long nextHouseTrackingNumber();
}
