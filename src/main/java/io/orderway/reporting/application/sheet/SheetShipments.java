package io.orderway.reporting.application.sheet;

import io.orderway.delivery.Deliveries;
import io.orderway.delivery.TrackedDelivery;
import io.orderway.order.OrderView;
import io.orderway.order.ShipmentState;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.SheetFinding;
import io.orderway.reporting.application.sheet.Sheet.SheetShipment;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where each delivery of an order stands, and what holds it up. */
@Component
class SheetShipments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final Set<ShipmentState> NEVER_PACKED = EnumSet.of(ShipmentState.OPEN, ShipmentState.PICKED, ShipmentState.CANCELLED);
    private static final Set<ShipmentState> GONE = EnumSet.of(ShipmentState.HANDED_OVER, ShipmentState.DELIVERED, ShipmentState.CONFIRMED,
            ShipmentState.LOST, ShipmentState.CALLED_BACK);

    private final Consignments consignments;
    private final Deliveries deliveries;

    SheetShipments(Consignments consignments, Deliveries deliveries) {
        this.consignments = consignments;
        this.deliveries = deliveries;
    }

    /** @param missable shipments of which a customer can say that he does not have them */
    record Part(List<SheetShipment> shipments, List<SheetFinding> findings, List<ShipmentNumber> missable) {
    }

    Part of(OrderView order) {
        List<SheetShipment> shipments = new ArrayList<>();
        List<SheetFinding> findings = new ArrayList<>();
        List<ShipmentNumber> missable = new ArrayList<>();
        for (OrderView.Shipment shipment : order.shipments()) {
            Optional<Consignment> consignment = NEVER_PACKED.contains(shipment.state()) ? Optional.empty() : consignments.find(shipment.number());
            Optional<TrackedDelivery> delivery = GONE.contains(shipment.state()) ? deliveries.find(shipment.number()) : Optional.empty();
            shipments.add(shipment(shipment, consignment, delivery));
            if (!GONE.contains(shipment.state())) {
                consignment.ifPresent(left -> obstacles(left).forEach(text -> findings.add(new SheetFinding(text, "error", null, List.of()))));
            }
            delivery.filter(SheetShipments::canBeMissed).ifPresent(tracked -> missable.add(shipment.number()));
            delivery.filter(tracked -> tracked.lostAt() != null && tracked.deliveredAt() == null).ifPresent(lost -> findings.add(
                    new SheetFinding("The carrier reports shipment %s lost.".formatted(shipment.number()), "error", null, List.of())));
        }
        return new Part(shipments, findings, missable);
    }

    private static boolean canBeMissed(TrackedDelivery delivery) {
        return delivery.confirmedAt() == null && delivery.notReceivedAt() == null && delivery.lostAt() == null && delivery.lostSettledAt() == null;
    }

    private static List<String> obstacles(Consignment consignment) {
        List<String> obstacles = new ArrayList<>(consignment.missingCustomsData());
        if (consignment.refusal() != null) {
            obstacles.add("The carrier refused shipment %s: %s".formatted(consignment.shipment(), consignment.refusal()));
        }
        return obstacles;
    }

    private static SheetShipment shipment(OrderView.Shipment shipment, Optional<Consignment> consignment, Optional<TrackedDelivery> delivery) {
        return new SheetShipment(shipment.number().value(), Words.of(shipment.state()), text(shipment, delivery),
                consignment.map(Consignment::carrier).orElse(null), consignment.map(Consignment::trackingNumber).orElse(null),
                consignment.map(Consignment::trackingUrl).orElse(null));
    }

    private static String text(OrderView.Shipment shipment, Optional<TrackedDelivery> delivery) {
        List<String> facts = new ArrayList<>();
        facts.add("%,d pieces".formatted(shipment.lines().stream().mapToInt(OrderView.ShipmentLine::quantity).sum()));
        if (shipment.parcels() > 0) {
            facts.add("%d %s, %s".formatted(shipment.parcels(), shipment.parcels() == 1 ? "parcel" : "parcels", kilograms(shipment.weightGrams())));
        }
        delivery.filter(tracked -> tracked.deliveredAt() == null).ifPresent(tracked -> facts.add("expected by " + DAY.format(tracked.expectedOn())));
        delivery.map(TrackedDelivery::events).filter(events -> !events.isEmpty())
                .ifPresent(events -> facts.add(events.get(events.size() - 1).status().title().toLowerCase(Locale.ROOT)));
        return String.join(", ", facts);
    }

    static String kilograms(long grams) {
        return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString() + " kg";
    }
}
