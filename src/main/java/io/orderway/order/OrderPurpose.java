package io.orderway.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;

/**
 * What an order is for, said when it is placed and kept for ever.
 *
 * @param costCentre of a supply order, 1 to 20 letters, digits, points and hyphens; null for every other kind
 */
@Embeddable
public record OrderPurpose(@Enumerated(EnumType.STRING) @Column(name = "kind") OrderKind kind, String costCentre) {

    public static final OrderPurpose SALE = new OrderPurpose(OrderKind.SALES, null);

    private static final Pattern COST_CENTRE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");

    /** @throws IllegalArgumentException if a supply order has no cost centre, or another order has one */
    public OrderPurpose {
        if (kind == OrderKind.SUPPLY && (costCentre == null || !COST_CENTRE.matcher(costCentre).matches())) {
            throw new IllegalArgumentException("A supply order names its cost centre: 1 to 20 letters, digits, points and hyphens.");
        }
        if (kind != OrderKind.SUPPLY && costCentre != null) {
            throw new IllegalArgumentException("Only a supply order is booked to a cost centre.");
        }
    }

    public static OrderPurpose of(OrderKind kind) {
        return new OrderPurpose(kind, null);
    }
}
