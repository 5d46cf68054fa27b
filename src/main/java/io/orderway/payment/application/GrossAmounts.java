package io.orderway.payment.application;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.catalog.VatClass;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.order.LineKind;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.ShipmentState;
import io.orderway.order.UnknownShipmentException;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Adds value added tax to the net value of a shipment: net amounts are summed per rate class and taxed once, rounded half up, as an invoice
 * does. Charges and carriage bear the standard rate and go with the first shipment that was not cancelled.
 */
@Component
class GrossAmounts {

    /** Where the country of delivery is not known yet, the house's own counts, which has the highest rates. */
    private static final String HOUSE_COUNTRY = "GB";

    private final Products products;
    private final Customers customers;
    private final VatRates rates;

    GrossAmounts(Products products, Customers customers, VatRates rates) {
        this.products = products;
        this.customers = customers;
        this.rates = rates;
    }

    /** @throws UnknownShipmentException if the order has no such shipment */
    Money of(OrderView order, ShipmentNumber number) {
        return of(order, number, Optional.ofNullable(order.customerNumber()).flatMap(customers::find));
    }

    /** For those who have looked the order's customer up already. */
    Money of(OrderView order, ShipmentNumber number, Optional<Customer> customer) {
        OrderView.Shipment shipment = order.shipment(number).orElseThrow(() -> new UnknownShipmentException(number));
        Map<VatClass, Money> net = new EnumMap<>(VatClass.class);
        Map<Sku, Product> articles = products.findAll(shipment.lines().stream().map(line -> Sku.of(line.sku())).toList());
        shipment.lines().forEach(line -> net.merge(
                Optional.ofNullable(articles.get(Sku.of(line.sku()))).map(Product::vatClass).orElse(VatClass.STANDARD),
                value(order, line), Money::plus));
        if (isFirst(order, number)) {
            order.lines().stream().filter(line -> line.kind() != LineKind.GOODS)
                    .forEach(line -> net.merge(VatClass.STANDARD, line.value(order.currency()), Money::plus));
        }
        return net.entrySet().stream().map(entry -> taxed(order, customer, entry.getKey(), entry.getValue()))
                .reduce(Money.zero(order.currency()), Money::plus);
    }

    private Money taxed(OrderView order, Optional<Customer> customer, VatClass vatClass, Money net) {
        BigDecimal percent = rates.percent(country(order), vatClass, isBusiness(customer));
        return net.plus(net.times(percent.movePointLeft(2))).rounded();
    }

    private static Money value(OrderView order, OrderView.ShipmentLine shipped) {
        BigDecimal price = order.lines().stream().filter(line -> line.lineNumber() == shipped.lineNumber()).findFirst().orElseThrow().unitPrice();
        return Money.of(price == null ? BigDecimal.ZERO : price, order.currency()).times(shipped.quantity()).rounded();
    }

    private static boolean isFirst(OrderView order, ShipmentNumber number) {
        List<ShipmentNumber> live = order.shipments().stream().filter(shipment -> shipment.state() != ShipmentState.CANCELLED)
                .map(OrderView.Shipment::number).toList();
        return !live.isEmpty() && live.get(0).equals(number);
    }

    private static String country(OrderView order) {
        return Optional.ofNullable(order.party(PartyRole.SHIP_TO).country()).orElse(HOUSE_COUNTRY);
    }

    private static boolean isBusiness(Optional<Customer> customer) {
        return customer.filter(known -> known.terms().vatNumber() != null).isPresent();
    }
}
