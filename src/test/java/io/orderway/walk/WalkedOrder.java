package io.orderway.walk;

import io.orderway.order.OrderDraft;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;

/** The order that a walk is about, with what the walk itself has to remember of it. Replacements and doubles of it belong to its customer, who has no other. */
final class WalkedOrder {

    private final OrderNumber number;
    private final String customerNumber;
    private final List<Sku> articles;
    private final OrderDraft draft;
    private final List<String> payments = new ArrayList<>();
    private final List<Runnable> told = new ArrayList<>();
    private int events;

    WalkedOrder(OrderNumber number, OrderDraft draft, List<Sku> articles) {
        this.number = number;
        this.customerNumber = draft.customerNumber();
        this.draft = draft;
        this.articles = List.copyOf(articles);
    }

    OrderNumber number() {
        return number;
    }

    String customerNumber() {
        return customerNumber;
    }

    /** What was ordered, to be ordered once more. */
    OrderDraft draft() {
        return draft;
    }

    List<Sku> articles() {
        return articles;
    }

    /** Names whoever tells of payments and parcels in this walk: what he told is found in the inbox by it. */
    String source() {
        return "walk-" + number;
    }

    String nextEvent() {
        return "event-" + ++events;
    }

    /** The numbers of the payments that were told of. */
    List<String> payments() {
        return payments;
    }

    /** What was told from outside, to be told once more. */
    List<Runnable> told() {
        return told;
    }
}
