package io.orderway.loss.application;

import io.orderway.loss.LossCause;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.loss.domain.ParcelLosses;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a parcel is looked for. */
@Service
public class OpenLoss {

    private static final String UNKNOWN_SERVICE = "UNKNOWN";

    private final ParcelLosses losses;
    private final Consignments consignments;
    private final OrderReader orders;
    private final LossTables tables;
    private final Timeline timeline;
    private final Clock clock;
    private final String houseCountry;

    OpenLoss(ParcelLosses losses, Consignments consignments, OrderReader orders, LossTables tables, Timeline timeline, Clock clock,
            @Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.losses = losses;
        this.consignments = consignments;
        this.orders = orders;
        this.tables = tables;
        this.timeline = timeline;
        this.clock = clock;
        this.houseCountry = houseCountry;
    }

    /** By what the trace is planned. */
    public record Opened(String lossNumber, String carrierService, String destinationZone) {
    }

    /** The delivery is held by whoever found that the parcel is missing, so that no carrier's word is missed in between. */
    @Transactional
    public Opened open(ShipmentNumber shipment, LossCause cause) {
        ParcelLoss loss = losses.lockOf(shipment).stream().filter(known -> known.closedAt() == null).findFirst()
                .orElseGet(() -> begin(shipment, cause));
        String service = consignments.find(shipment).map(Consignment::service).orElse(null);
        String country = orders.get(shipment.orderNumber()).party(PartyRole.SHIP_TO).country();
        return new Opened(loss.number(), Objects.requireNonNullElse(service, UNKNOWN_SERVICE),
                tables.zone(Objects.requireNonNullElse(country, houseCountry)));
    }

    private ParcelLoss begin(ShipmentNumber shipment, LossCause cause) {
        ParcelLoss loss = losses.save(new ParcelLoss(shipment, cause, clock.instant()));
        timeline.record(shipment.orderNumber(), "PARCEL_MISSING", "%s: %s".formatted(shipment, cause.title()));
        return loss;
    }
}
