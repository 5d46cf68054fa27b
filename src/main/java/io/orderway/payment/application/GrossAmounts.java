package io.orderway.payment.application;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.catalog.VatClass;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.order.LineKind;
import io.orderway.order.OrderState;
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
 * does. Charges and carriage bear the standard rate and go with the first shipment that was not cancelled; an order without goods costs its charges.
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
        return of(order, customer, shipment.lines(), isFirst(order, number));
    }

    /** What of the order was delivered or still will be: of an order that was given up, what had left the house. */
    Money of(OrderView order) {
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        boolean goesOn = !order.state().isEnd() || order.state() == OrderState.COMPLETED;
        List<ShipmentNumber> counted = order.shipments().stream().map(OrderView.Shipment::number)
                .filter(number -> goesOn ? isLive(order, number) : Cover.hasLeft(order, number)).toList();
        Money shipped = counted.stream().map(number -> of(order, number, customer)).reduce(Money.zero(order.currency()), Money::plus);
        if (!goesOn) {
            return shipped;
        }
        if (order.goods().isEmpty()) {
            return charges(order);
        }
        List<OrderView.ShipmentLine> open = order.goods().stream().filter(line -> line.open() > 0)
                .map(line -> new OrderView.ShipmentLine(line.lineNumber(), line.sku(), line.open())).toList();
        boolean chargesOpen = counted.isEmpty() && !open.isEmpty();
        return open.isEmpty() ? shipped : shipped.plus(of(order, customer, open, chargesOpen));
    }

    /** @param pieces by line number; what is no line of goods counts nothing */
    Money of(OrderView order, Map<Integer, Integer> pieces) {
        List<OrderView.ShipmentLine> lines = order.goods().stream().filter(line -> pieces.getOrDefault(line.lineNumber(), 0) > 0)
                .map(line -> new OrderView.ShipmentLine(line.lineNumber(), line.sku(), pieces.get(line.lineNumber()))).toList();
        return of(order, Optional.ofNullable(order.customerNumber()).flatMap(customers::find), lines, false);
    }

    Money ofCharge(OrderView order, Money net) {
        return taxed(order, Optional.ofNullable(order.customerNumber()).flatMap(customers::find), VatClass.STANDARD, net);
    }

    Money charges(OrderView order) {
        return of(order, Optional.ofNullable(order.customerNumber()).flatMap(customers::find), List.of(), true);
    }

    Money carriage(OrderView order) {
        Money net = order.lines().stream().filter(line -> line.kind() == LineKind.CARRIAGE).map(line -> line.value(order.currency()))
                .reduce(Money.zero(order.currency()), Money::plus);
        return taxed(order, Optional.ofNullable(order.customerNumber()).flatMap(customers::find), VatClass.STANDARD, net);
    }

    private Money of(OrderView order, Optional<Customer> customer, List<OrderView.ShipmentLine> lines, boolean withCharges) {
        Map<VatClass, Money> net = new EnumMap<>(VatClass.class);
        Map<Sku, Product> articles = products.findAll(lines.stream().map(line -> Sku.of(line.sku())).toList());
        lines.forEach(line -> net.merge(
                Optional.ofNullable(articles.get(Sku.of(line.sku()))).map(Product::vatClass).orElse(VatClass.STANDARD),
                value(order, line), Money::plus));
        if (withCharges) {
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
        return order.shipments().stream().map(OrderView.Shipment::number).filter(candidate -> isLive(order, candidate)).findFirst()
                .filter(number::equals).isPresent();
    }

    private static boolean isLive(OrderView order, ShipmentNumber number) {
        return order.shipment(number).filter(shipment -> shipment.state() != ShipmentState.CANCELLED).isPresent();
    }

    private static String country(OrderView order) {
        return Optional.ofNullable(order.party(PartyRole.SHIP_TO).country()).orElse(HOUSE_COUNTRY);
    }

    private static boolean isBusiness(Optional<Customer> customer) {
        return customer.filter(known -> known.terms().vatNumber() != null).isPresent();
    }
}
