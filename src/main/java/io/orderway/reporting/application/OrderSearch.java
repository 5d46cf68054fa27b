package io.orderway.reporting.application;

import io.orderway.order.OrderState;

/**
 * Which orders to list; what is null does not count.
 *
 * @param customer customer number
 * @param text     part of an order number, a reference or a customer's name, 2 characters or more
 */
public record OrderSearch(OrderState state, String customer, String text, int page, int size) {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_TEXT = 100;

    /** @throws IllegalArgumentException if a value is out of its range */
    public OrderSearch {
        if (page < 0 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page is 0 to %d and has 1 to %d orders.".formatted(LAST_PAGE, LARGEST_PAGE));
        }
        customer = blankToNull(customer);
        text = blankToNull(text);
        if (text != null && (text.length() < 2 || text.length() > LONGEST_TEXT)) {
            throw new IllegalArgumentException("A text to search for has 2 to %d characters.".formatted(LONGEST_TEXT));
        }
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
