package io.orderway.shipping.application;

import io.orderway.order.LabelledGoods;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import io.orderway.shipping.domain.CarrierBooking;
import io.orderway.shipping.domain.ShippedConsignment;
import io.orderway.shipping.domain.ShippedConsignments;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows how shipments leave the house. */
@Service
class ConsignmentViews implements Consignments, LabelledGoods {

    private final ShippedConsignments consignments;
    private final OrderReader orders;
    private final CustomsData customs;
    private final ShippingSettings settings;

    ConsignmentViews(ShippedConsignments consignments, OrderReader orders, CustomsData customs, ShippingSettings settings) {
        this.consignments = consignments;
        this.orders = orders;
        this.customs = customs;
        this.settings = settings;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Consignment> find(ShipmentNumber shipment) {
        return consignments.findById(shipment.value()).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isLabelled(ShipmentNumber shipment) {
        return consignments.findById(shipment.value()).flatMap(ShippedConsignment::booking).filter(CarrierBooking::isStanding).isPresent();
    }

    private Consignment view(ShippedConsignment consignment) {
        Optional<CarrierBooking> booking = consignment.booking();
        return new Consignment(consignment.shipment(),
                booking.map(CarrierBooking::service).orElse(null),
                booking.map(CarrierBooking::carrier).orElse(null),
                booking.map(CarrierBooking::trackingNumber).orElse(null),
                consignment.trackingUrl(), consignment.expectedOn(), consignment.isCollected(),
                booking.map(CarrierBooking::refusal).orElse(null),
                missingCustomsData(consignment.shipment()));
    }

    private List<String> missingCustomsData(ShipmentNumber number) {
        OrderView order = orders.get(number.orderNumber());
        boolean abroad = !settings.houseCountry().equals(order.party(PartyRole.SHIP_TO).country());
        return abroad ? order.shipment(number).map(customs::missing).orElse(List.of()) : List.of();
    }
}
