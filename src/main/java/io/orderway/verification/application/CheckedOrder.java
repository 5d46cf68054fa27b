package io.orderway.verification.application;

import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Product;
import io.orderway.customer.Customer;
import io.orderway.order.KindRules;
import io.orderway.order.LineKind;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An order with everything that it is checked against, read once for all checks.
 *
 * @param customer     empty where the order names none or one that nobody knows
 * @param products     those of the order's articles that exist
 * @param agreedPrices by article, at the quantity that the whole order reaches
 * @param usual        earlier quantities by article; articles without history are left out
 * @param today        where the house stands
 * @param rules        what applies to orders of this kind
 * @param samples      what the customer has had without charge; empty where no yearly limit applies
 */
public record CheckedOrder(OrderView order, Optional<Customer> customer, Map<Sku, Product> products, Map<Sku, AgreedPrice> agreedPrices,
        Map<Sku, UsualQuantity> usual, Limits limits, LocalDate today, KindRules rules, Optional<SampleUse> samples) {

    /** Goods that are still wanted. */
    public List<OrderView.Line> goods() {
        return order.lines().stream().filter(line -> line.kind() == LineKind.GOODS && line.wanted() > 0).toList();
    }

    public Optional<Product> product(OrderView.Line line) {
        return sku(line).map(products::get);
    }

    /** The price agreed for the line, in the order's currency; empty if there is none. */
    public Optional<AgreedPrice> agreedPrice(OrderView.Line line) {
        return sku(line).map(agreedPrices::get).filter(price -> price.unitPrice().currency().equals(order.currency()));
    }

    public Optional<UsualQuantity> usual(OrderView.Line line) {
        return sku(line).map(usual::get);
    }

    /** The article number of a line; empty if the text on the order can be none. */
    static Optional<Sku> sku(OrderView.Line line) {
        boolean possible = line.sku() != null && !line.sku().isBlank() && line.sku().strip().length() <= Sku.MAX_LENGTH
                && line.sku().chars().noneMatch(Character::isISOControl);
        return possible ? Optional.of(Sku.of(line.sku())) : Optional.empty();
    }
}
