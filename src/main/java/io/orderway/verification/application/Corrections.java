package io.orderway.verification.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.customer.Customer;
import io.orderway.customer.Customers;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderReader;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.orderway.verification.ProposedAction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;

/** Takes corrections into an order. Values are text, as a person or a customer gave them; what cannot be is refused with a sentence. */
@Component
class Corrections {

    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(10_000_000);
    private static final int PRICE_DECIMALS = 4;

    private final OrderReader orders;
    private final OrderCorrections corrections;
    private final Customers customers;
    private final Products products;
    private final FarthestDates farthestDates;
    private final WorkingCalendar calendar;

    Corrections(OrderReader orders, OrderCorrections corrections, Customers customers, Products products, FarthestDates farthestDates,
            WorkingCalendar calendar) {
        this.orders = orders;
        this.corrections = corrections;
        this.customers = customers;
        this.products = products;
        this.farthestDates = farthestDates;
        this.calendar = calendar;
    }

    /**
     * @param lineNumber null for actions on the whole order
     * @throws IllegalArgumentException if the value cannot be; the message is a sentence
     */
    void apply(OrderNumber number, ProposedAction action, Integer lineNumber, String value, String reason) {
        switch (action) {
            case ASSIGN_CUSTOMER -> assign(number, customer(value), reason);
            case REPLACE_ARTICLE -> {
                Product product = article(value);
                corrections.correctSku(number, lineNumber, product.sku().value(), product.description(), reason);
            }
            case SET_PRICE -> corrections.correctPrice(number, lineNumber, price(value), reason);
            case SET_QUANTITY -> corrections.correctQuantity(number, lineNumber, quantity(value), reason);
            case SET_REQUESTED_DATE -> corrections.correctRequestedDate(number, requestedDate(number, value), reason);
        }
    }

    void drop(OrderNumber number, int lineNumber, String reason) {
        boolean last = orders.get(number).lines().stream().noneMatch(line -> line.lineNumber() != lineNumber && line.wanted() > 0);
        if (last) {
            throw new IllegalArgumentException("This is the last line of the order; reject the order instead.");
        }
        corrections.dropLine(number, lineNumber, reason);
    }

    private void assign(OrderNumber number, Customer customer, String reason) {
        corrections.assignCustomer(number, customer.number(), reason);
        Party own = new Party(customer.name(), customer.contact().email(), customer.contact().phone(), customer.address().street(),
                customer.address().postcode(), customer.address().city(), customer.address().country());
        for (PartyRole role : PartyRole.values()) {
            if (!orders.get(number).parties().containsKey(role)) {
                corrections.correctParty(number, role, own, "from the customer's master data");
            }
        }
    }

    Customer customer(String value) {
        return customers.find(stripped(value, "customer number"))
                .orElseThrow(() -> new IllegalArgumentException("There is no customer %s.".formatted(value.strip())));
    }

    Product article(String value) {
        String text = stripped(value, "article number");
        if (text.length() > Sku.MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("This is not an article number.");
        }
        return products.find(Sku.of(text)).filter(Product::isOrderable)
                .orElseThrow(() -> new IllegalArgumentException("We do not sell an article %s.".formatted(text)));
    }

    int quantity(String value) {
        String text = stripped(value, "quantity");
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > Quantity.MAX) {
            throw new IllegalArgumentException("A quantity is a whole number from 1 to 1,000,000.");
        }
        return Integer.parseInt(text);
    }

    private BigDecimal price(String value) {
        String text = stripped(value, "price");
        if (!text.matches("\\d{1,8}(\\.\\d{1,%d})?".formatted(PRICE_DECIMALS)) || new BigDecimal(text).compareTo(HIGHEST_PRICE) > 0) {
            throw new IllegalArgumentException("A price is a number such as 12.50, with at most four decimals.");
        }
        return new BigDecimal(text);
    }

    LocalDate requestedDate(OrderNumber number, String value) {
        try {
            LocalDate date = LocalDate.parse(stripped(value, "date"));
            LocalDate latest = farthestDates.ofRequest(number);
            if (date.isBefore(calendar.today()) || date.isAfter(latest)) {
                throw new IllegalArgumentException("The date must lie ahead, and be %s at the latest.".formatted(latest));
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A date is written as in 2026-12-24.", e);
        }
    }

    private static String stripped(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Please name the %s.".formatted(what));
        }
        return value.strip();
    }
}
