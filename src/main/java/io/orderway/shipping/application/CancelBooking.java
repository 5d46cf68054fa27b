package io.orderway.shipping.application;

import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.domain.CarrierBooking;
import io.orderway.shipping.domain.ShippedConsignment;
import io.orderway.shipping.domain.ShippedConsignments;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the carrier that the parcels of a shipment that is stopped are not to be collected. */
@Service
public class CancelBooking {

    private final ShippedConsignments consignments;
    private final Carrier carrier;
    private final Timeline timeline;
    private final Clock clock;

    CancelBooking(ShippedConsignments consignments, Carrier carrier, Timeline timeline, Clock clock) {
        this.consignments = consignments;
        this.carrier = carrier;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What became of the booking. */
    public sealed interface CancelOutcome {

        /** No carrier means to take the parcels. */
        record Cancelled() implements CancelOutcome {
        }

        record Refused(String reason) implements CancelOutcome {
        }
    }

    /** @throws CarrierUnavailableException if the carrier does not answer; nothing has changed then */
    @Transactional
    public CancelOutcome cancel(ShipmentNumber number) {
        Optional<ShippedConsignment> consignment = consignments.findById(number.value());
        Optional<CarrierBooking> standing = consignment.flatMap(ShippedConsignment::booking).filter(CarrierBooking::isStanding);
        if (standing.isEmpty()) {
            return new CancelOutcome.Cancelled();
        }
        CarrierBooking booking = standing.get();
        CancellationAnswer answer = carrier.cancel("%s/cancel/%d".formatted(number, booking.attempt()), booking.trackingNumber());
        if (answer instanceof CancellationAnswer.Refused refused) {
            timeline.record(number.orderNumber(), "CARRIER_CANCELLATION_REFUSED", "%s: %s".formatted(number, refused.reason()));
            return new CancelOutcome.Refused(refused.reason());
        }
        settle(consignment.get(), booking);
        return new CancelOutcome.Cancelled();
    }

    /** People have settled with the carrier what it had refused. */
    @Transactional
    public void settleByHand(ShipmentNumber number) {
        consignments.findById(number.value())
                .ifPresent(consignment -> consignment.booking().filter(CarrierBooking::isStanding).ifPresent(booking -> settle(consignment, booking)));
    }

    private void settle(ShippedConsignment consignment, CarrierBooking booking) {
        consignment.cancelBooking(clock.instant());
        timeline.record(consignment.shipment().orderNumber(), "CARRIER_BOOKING_CANCELLED",
                "%s: %s, tracking number %s".formatted(consignment.shipment(), booking.carrier(), booking.trackingNumber()));
    }
}
