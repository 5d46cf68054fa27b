package io.orderway.shipping.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.domain.ShippedConsignment;
import io.orderway.shipping.domain.ShippedConsignments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads anew what the choice of a carrier depends on. */
@Service
public class DescribeConsignment {

    private final ShippedConsignments consignments;
    private final OrderReader orders;
    private final CustomsData customs;
    private final ShippingSettings settings;

    DescribeConsignment(ShippedConsignments consignments, OrderReader orders, CustomsData customs, ShippingSettings settings) {
        this.consignments = consignments;
        this.orders = orders;
        this.customs = customs;
        this.settings = settings;
    }

    @Transactional
    public ConsignmentFacts describe(ShipmentNumber number) {
        OrderView order = orders.get(number.orderNumber());
        OrderView.Shipment shipment = order.shipment(number).orElseThrow(() -> new UnknownShipmentException(number));
        ShippedConsignment consignment = consignments.findById(number.value())
                .orElseGet(() -> consignments.save(new ShippedConsignment(number)));
        boolean collection = order.shippingMethod() == ShippingMethod.COLLECTION && !consignment.isSentInstead();
        return new ConsignmentFacts(settings.houseCountry(), order.party(PartyRole.SHIP_TO).country(), shipment.weightGrams(), order.urgency(),
                collection, customs.missing(shipment).isEmpty());
    }
}
