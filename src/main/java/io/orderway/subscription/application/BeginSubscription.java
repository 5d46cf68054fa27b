package io.orderway.subscription.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Prices;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a subscription and the process that orders its deliveries. */
@Service
public class BeginSubscription {

    private static final int LATEST_START_MONTHS = 12;

    private final NewSubscriptions added;
    private final Customers customers;
    private final Prices prices;
    private final SubscriptionTerms terms;
    private final SubscriptionProcess process;
    private final WorkingCalendar calendar;

    BeginSubscription(NewSubscriptions added, Customers customers, Prices prices, SubscriptionTerms terms, SubscriptionProcess process,
            WorkingCalendar calendar) {
        this.added = added;
        this.customers = customers;
        this.prices = prices;
        this.terms = terms;
        this.process = process;
        this.calendar = calendar;
    }

    /**
     * @param reference chosen by whoever asks; the same one never makes a second subscription
     * @param months    1 to 24
     */
    public record Wanted(String reference, String customerNumber, int months, LocalDate firstDue, List<Line> lines) {
    }

    /** @param unitPrice net; null for the price agreed today */
    public record Line(Sku sku, int pieces, BigDecimal unitPrice) {
    }

    /**
     * @return its number; asked again under the same reference, the first one's
     * @throws IllegalArgumentException with a sentence, if it cannot be
     */
    @Transactional
    public String begin(Wanted wanted) {
        return added.ofReference(wanted.reference()).orElseGet(() -> beginNew(wanted));
    }

    private String beginNew(Wanted wanted) {
        Customer customer = customers.find(wanted.customerNumber())
                .orElseThrow(() -> new IllegalArgumentException("There is no customer %s.".formatted(wanted.customerNumber())));
        LocalDate today = calendar.today();
        if (wanted.firstDue().isBefore(today) || wanted.firstDue().isAfter(today.plusMonths(LATEST_START_MONTHS))) {
            throw new IllegalArgumentException("The first delivery is due between today and twelve months from now.");
        }
        List<BigDecimal> agreed = wanted.lines().stream().map(line -> price(customer, line, today)).toList();
        return added.add(wanted, terms.of(customer.terms().tier().name()).leadDays(), agreed).map(number -> {
            process.start(number);
            return number;
        }).orElseGet(() -> added.ofReference(wanted.reference()).orElseThrow());
    }

    private BigDecimal price(Customer customer, Line line, LocalDate today) {
        if (line.unitPrice() != null) {
            return line.unitPrice();
        }
        return prices.agreedPrice(customer.number(), customer.terms().priceList(), line.sku(), Quantity.of(line.pieces()), today)
                .filter(price -> price.unitPrice().currency().equals(customer.currency())).map(AgreedPrice::unitPrice).map(money -> money.amount())
                .orElseThrow(() -> new IllegalArgumentException("No price for %s is agreed with the customer; please name one.".formatted(line.sku())));
    }
}
