package io.orderway.shared;

import java.util.regex.Pattern;

/**
 * One delivery of an order; a partly delivered order has several.
 *
 * @param value the order number, a dash and the running number of the delivery, for example {@code SO-1000042-1}
 */
public record ShipmentNumber(String value) implements Comparable<ShipmentNumber> {

    private static final Pattern FORMAT = Pattern.compile("(SO-\\d{7,12})-\\d{1,4}");

    /** @throws IllegalArgumentException if the value is not a shipment number */
    public ShipmentNumber {
        if (value == null || !FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a shipment number: " + value);
        }
    }

    public static ShipmentNumber of(String value) {
        return new ShipmentNumber(value);
    }

    /** @param sequence 1 for the first delivery of the order */
    public static ShipmentNumber of(OrderNumber order, int sequence) {
        return new ShipmentNumber(order.value() + "-" + sequence);
    }

    public OrderNumber orderNumber() {
        return OrderNumber.of(value.substring(0, value.lastIndexOf('-')));
    }

    /** Rows that are named by a shipment and something else are changed in an order, so that two who change several do not wait for each other. */
    @Override
    public int compareTo(ShipmentNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
