package io.orderway.loss.application;

import io.orderway.inventory.Stock;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.UnknownShipmentException;
import io.orderway.payment.Payments;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What was in a lost parcel, and what it is worth. A replacement's goods are worth what they cost in the order that was paid for. */
@Component
class LostGoods {

    private final OrderReader orders;
    private final Payments payments;
    private final Stock stock;

    LostGoods(OrderReader orders, Payments payments, Stock stock) {
        this.orders = orders;
        this.payments = payments;
        this.stock = stock;
    }

    List<OrderView.ShipmentLine> of(ShipmentNumber shipment) {
        return orders.get(shipment.orderNumber()).shipment(shipment).orElseThrow(() -> new UnknownShipmentException(shipment)).lines();
    }

    boolean areInStock(ShipmentNumber shipment) {
        return of(shipment).stream().allMatch(line -> stock.level(Sku.of(line.sku())).available() >= line.quantity());
    }

    /** Net value of the goods. */
    Money net(ShipmentNumber shipment) {
        OrderView paid = paidFor(shipment.orderNumber());
        return of(shipment).stream().map(line -> Money.of(price(paid, line.sku()), paid.currency()).times(line.quantity()).rounded())
                .reduce(Money.zero(paid.currency()), Money::plus);
    }

    /** Net value of pieces of an order, by line. */
    Money net(OrderView order, Map<Integer, Integer> pieces) {
        OrderView paid = paidFor(order.number());
        return order.goods().stream().filter(line -> pieces.containsKey(line.lineNumber()))
                .map(line -> Money.of(price(paid, line.sku()), paid.currency()).times(pieces.get(line.lineNumber())).rounded())
                .reduce(Money.zero(paid.currency()), Money::plus);
    }

    /** What the customer was to pay for the goods, with tax: the shipment's own amount, or a replacement's part of what it replaces. */
    Money gross(ShipmentNumber shipment) {
        OrderView order = orders.get(shipment.orderNumber());
        if (isReplacement(order)) {
            return share(paidFor(order.number()), net(shipment));
        }
        return payments.commitment(shipment).map(Payments.Commitment::amount).orElseGet(() -> net(shipment));
    }

    /** The order that the customer paid for: a replacement's original. */
    OrderView paidFor(OrderNumber number) {
        OrderView order = orders.get(number);
        return isReplacement(order) ? paidFor(order.link().original()) : order;
    }

    private static boolean isReplacement(OrderView order) {
        return order.kind().isFree() && order.link() != null;
    }

    private Money share(OrderView paid, Money net) {
        Money grossOfAll = paid.shipments().stream().flatMap(shipment -> payments.commitment(shipment.number()).stream())
                .map(Payments.Commitment::amount).reduce(Money.zero(paid.currency()), Money::plus);
        if (paid.netTotal().isZero()) {
            return Money.zero(paid.currency());
        }
        BigDecimal part = net.amount().divide(paid.netTotal().amount(), 10, RoundingMode.HALF_UP);
        return grossOfAll.times(part).rounded();
    }

    private static BigDecimal price(OrderView order, String sku) {
        return order.goods().stream().filter(line -> sku.equalsIgnoreCase(line.sku())).map(OrderView.Line::unitPrice)
                .filter(Objects::nonNull).findFirst().orElse(BigDecimal.ZERO);
    }
}
