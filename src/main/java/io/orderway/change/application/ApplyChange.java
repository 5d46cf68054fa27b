package io.orderway.change.application;

import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.change.ChangeAction;
import io.orderway.change.OrderChange;
import io.orderway.inventory.DeliveryEstimates;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets an order say what was confirmed, at the prices that were offered. Called while the order is locked and nothing in the way is left to undo. */
@Component
class ApplyChange {

    private final OrderCorrections corrections;
    private final OrderReader orders;
    private final OrderProgress progress;
    private final Products products;
    private final DeliveryEstimates estimates;
    private final AdditionTable additions;

    ApplyChange(OrderCorrections corrections, OrderReader orders, OrderProgress progress, Products products,
            DeliveryEstimates estimates, AdditionTable additions) {
        this.corrections = corrections;
        this.orders = orders;
        this.progress = progress;
        this.products = products;
        this.estimates = estimates;
        this.additions = additions;
    }

    /** Goods that are not delivered anew are not allocated anew, which would promise a day. */
    void applyAtOnce(OrderChange change) {
        apply(change);
        OrderView order = orders.get(change.order());
        if (order.promisedDate() != null) {
            progress.promise(order.number(), estimates.promise(order), "The order was changed");
        }
    }

    void apply(OrderChange change) {
        Application application = new Application(change);
        change.actions().forEach(action -> action.hand(application));
        change.offer().linePrices().forEach((line, price) -> correctPrice(change, line, price));
    }

    private void correctPrice(OrderChange change, int lineNumber, BigDecimal price) {
        BigDecimal now = orders.get(change.order()).lines().stream().filter(line -> line.lineNumber() == lineNumber).findFirst().orElseThrow().unitPrice();
        if (now == null || now.compareTo(price) != 0) {
            corrections.correctPrice(change.order(), lineNumber, price, change.number());
        }
    }

    /** One action after the other. */
    private final class Application implements ChangeAction.Handler {

        private final OrderNumber number;
        private final String reason;
        private final Map<Integer, BigDecimal> prices;

        Application(OrderChange change) {
            this.number = change.order();
            this.reason = change.number();
            this.prices = change.offer().linePrices();
        }

        @Override
        public void pieces(ChangeAction.Pieces action) {
            int more = action.pieces() - wanted(action.lineNumber());
            if (more > 0) {
                additions.add(number, reason, action.lineNumber(), more);
            }
            corrections.correctQuantity(number, action.lineNumber(), action.pieces(), reason);
        }

        @Override
        public void dropLine(ChangeAction.DropLine action) {
            corrections.dropLine(number, action.lineNumber(), reason);
        }

        @Override
        public void addLine(ChangeAction.AddLine action) {
            int lineNumber = orders.get(number).lines().size() + 1;
            additions.add(number, reason, lineNumber, action.pieces());
            corrections.addLine(number, action.sku(), description(action.sku()), action.pieces(), prices.get(lineNumber), reason);
        }

        @Override
        public void otherArticle(ChangeAction.OtherArticle action) {
            corrections.correctSku(number, action.lineNumber(), action.sku(), description(action.sku()), reason);
        }

        @Override
        public void requestedDate(ChangeAction.RequestedDate action) {
            corrections.correctRequestedDate(number, action.date(), reason);
        }

        @Override
        public void delivery(ChangeAction.Delivery action) {
            corrections.correctDeliveryWish(number, action.wish(), reason);
        }

        @Override
        public void rush(ChangeAction.Rush action) {
            corrections.correctRushRequest(number, action.wanted(), reason);
        }

        @Override
        public void deliverTo(ChangeAction.DeliverTo action) {
            corrections.correctParty(number, PartyRole.SHIP_TO, action.party(), reason);
        }

        private int wanted(int lineNumber) {
            return orders.get(number).goods().stream().filter(line -> line.lineNumber() == lineNumber).mapToInt(OrderView.Line::wanted).sum();
        }

        private String description(String sku) {
            return products.find(Sku.of(sku)).map(Product::description).orElse(null);
        }
    }
}
