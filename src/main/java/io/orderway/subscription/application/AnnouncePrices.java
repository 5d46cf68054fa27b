package io.orderway.subscription.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.Customers;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.subscription.Subscription;
import io.orderway.subscription.SubscriptionEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the prices of deliveries to come, and tells the customer so long ahead that he can end the subscription first. */
@Service
public class AnnouncePrices {

    private final SubscriptionTable table;
    private final SubscriptionTerms terms;
    private final SubscriptionLinks links;
    private final Customers customers;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;

    AnnouncePrices(SubscriptionTable table, SubscriptionTerms terms, SubscriptionLinks links, Customers customers, ApplicationEventPublisher events,
            WorkingCalendar calendar) {
        this.table = table;
        this.terms = terms;
        this.links = links;
        this.customers = customers;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * @param prices net, by line number
     * @throws IllegalArgumentException with a sentence, if it is too soon or a line is unknown
     * @throws ConflictException        if the subscription has ended or the customer had nothing of it yet
     */
    @Transactional
    public Subscription announce(String number, LocalDate from, Map<Integer, BigDecimal> prices) {
        Subscription subscription = table.lock(number);
        if (subscription.ended()) {
            throw new ConflictException("Subscription %s has ended.".formatted(number));
        }
        int notice = terms.of(customers.find(subscription.customerNumber()).orElseThrow().terms().tier().name()).noticeDays();
        if (from.isBefore(calendar.today().plusDays(notice))) {
            throw new IllegalArgumentException("Another price is announced %d days ahead.".formatted(notice));
        }
        Map<Integer, BigDecimal> before = new TreeMap<>(subscription.lines().stream()
                .collect(Collectors.toMap(Subscription.Line::lineNumber, Subscription.Line::unitPrice)));
        if (!before.keySet().containsAll(prices.keySet())) {
            throw new IllegalArgumentException("Subscription %s has %d lines.".formatted(number, before.size()));
        }
        OrderNumber last = table.lastOrder(subscription)
                .orElseThrow(() -> new ConflictException("Nothing of %s was ordered yet; end it and begin another one.".formatted(number)));
        prices.forEach((line, price) -> table.price(subscription, line, from, price));
        events.publishEvent(new SubscriptionEvent.PriceAnnounced(subscription, last, from, before, new TreeMap<>(prices), links.issue(subscription, last)));
        return table.find(number).orElseThrow();
    }
}
