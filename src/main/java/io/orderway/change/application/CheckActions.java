package io.orderway.change.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeRequest;
import io.orderway.customer.Addresses;
import io.orderway.order.OrderView;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses what cannot be meant, with a sentence, and passes over what the order says already. */
@Component
class CheckActions {

    private final Products products;
    private final Addresses addresses;
    private final WorkingCalendar calendar;

    CheckActions(Products products, Addresses addresses, WorkingCalendar calendar) {
        this.products = products;
        this.addresses = addresses;
        this.calendar = calendar;
    }

    /** @throws IllegalArgumentException if an action cannot be meant, or nothing would change; the message is a sentence */
    List<ChangeAction> checked(OrderView order, List<ChangeAction> asked) {
        if (asked == null || asked.isEmpty()) {
            throw new IllegalArgumentException("Please say what is to be changed.");
        }
        if (asked.size() > ChangeRequest.MOST_ACTIONS) {
            throw new IllegalArgumentException("At most %d things can be changed at once.".formatted(ChangeRequest.MOST_ACTIONS));
        }
        ActionCheck check = new ActionCheck(order, this::orderable, addresses::problems, calendar.today());
        for (ChangeAction action : asked) {
            if (action == null) {
                throw new IllegalArgumentException("Please say what is to be changed.");
            }
            action.hand(check);
        }
        List<ChangeAction> actions = new ArrayList<>(check.actions());
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("The order says so already; nothing would change.");
        }
        requireSomethingLeft(WouldBe.of(order, actions, true));
        return actions;
    }

    private static void requireSomethingLeft(OrderView wouldBe) {
        if (wouldBe.goods().stream().allMatch(line -> line.open() <= 0)) {
            throw new IllegalArgumentException("That would leave nothing to deliver. Please cancel the order instead.");
        }
    }

    private Product orderable(String sku) {
        Product product = sku == null || sku.isBlank() ? null : products.find(Sku.of(sku)).orElse(null);
        if (product == null) {
            throw new IllegalArgumentException("There is no article %s.".formatted(sku == null || sku.isBlank() ? "without a number" : sku.strip()));
        }
        if (!product.isOrderable()) {
            throw new IllegalArgumentException("Article %s is not sold at the moment.".formatted(product.sku()));
        }
        return product;
    }
}
