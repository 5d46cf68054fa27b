package io.orderway.shipping.application;

import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Intercepts;
import io.orderway.shipping.domain.CarrierBooking;
import io.orderway.shipping.domain.ShippedConsignment;
import io.orderway.shipping.domain.ShippedConsignments;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks the carrier that has taken a consignment to bring it back. */
@Service
class InterceptConsignment implements Intercepts {

    private static final Logger LOG = LoggerFactory.getLogger(InterceptConsignment.class);

    private final ShippedConsignments consignments;
    private final Carrier carrier;
    private final OrderReader orders;
    private final ShippingSettings settings;

    InterceptConsignment(ShippedConsignments consignments, Carrier carrier, OrderReader orders, ShippingSettings settings) {
        this.consignments = consignments;
        this.carrier = carrier;
        this.orders = orders;
        this.settings = settings;
    }

    @Override
    public Route route(ShipmentNumber shipment) {
        String country = orders.get(shipment.orderNumber()).party(PartyRole.SHIP_TO).country();
        return new Route(booking(shipment).service(), settings.houseCountry(), Objects.requireNonNullElse(country, settings.houseCountry()));
    }

    @Override
    public Reply ask(ShipmentNumber shipment) {
        String trackingNumber = booking(shipment).trackingNumber();
        try {
            InterceptReply reply = carrier.intercept("%s/intercept/1".formatted(shipment), trackingNumber);
            if (reply instanceof InterceptReply.Refused refused) {
                return new Reply(Answer.REFUSED, refused.reason());
            }
            return reply instanceof InterceptReply.TooLate late ? new Reply(Answer.TOO_LATE, late.reason()) : new Reply(Answer.ACCEPTED, null);
        } catch (CarrierUnavailableException silent) {
            LOG.warn("The carrier was asked to bring {} back and did not answer: {}", shipment, silent.getMessage());
            return new Reply(Answer.NO_ANSWER, null);
        }
    }

    private CarrierBooking booking(ShipmentNumber shipment) {
        return consignments.findById(shipment.value()).filter(ShippedConsignment::hasLeft).flatMap(ShippedConsignment::booking)
                .filter(CarrierBooking::isTaken).orElseThrow(() -> new UnknownShipmentException(shipment));
    }
}
