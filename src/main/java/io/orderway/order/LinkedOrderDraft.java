package io.orderway.order;

import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.List;

/**
 * An order that the house places on account of an earlier one. Customer, currency, parties and wishes are the earlier order's.
 *
 * @param kind   one that makes an earlier order good
 * @param key    1 to 80 visible characters that name the occasion, such as a loss or a return; the same key never makes a second order
 * @param reason one sentence for people, about goods and never about a person
 * @param shipTo where the goods go; null for the original's address
 */
public record LinkedOrderDraft(OrderNumber original, OrderKind kind, String key, String reason, List<Line> lines, Party shipTo) {

    private static final int LONGEST_KEY = 80;

    /** @throws IllegalArgumentException if kind, key, reason or lines are missing or impossible */
    public LinkedOrderDraft {
        if (!kind.isLinked()) {
            throw new IllegalArgumentException("A %s order belongs to no other order".formatted(kind.name().toLowerCase()));
        }
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A key has 1 to %d characters, not: %s".formatted(LONGEST_KEY, key));
        }
        if (reason == null || reason.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("A linked order needs a reason and at least one line");
        }
        if (lines.stream().anyMatch(line -> line.originalLine() == null && (kind.isFree() || line.sku() == null))) {
            throw new IllegalArgumentException("Each line names a line of the original order or, if it is to be paid for, an article");
        }
        lines = List.copyOf(lines);
    }

    /**
     * @param originalLine line of the original order for whose pieces these stand; null for other goods
     * @param sku          null for the original line's article
     * @param quantity     1 to 1,000,000 pieces
     * @param unitPrice    net; null where the agreed price applies; a free order's lines cost nothing whatever is given
     */
    public record Line(Integer originalLine, String sku, int quantity, BigDecimal unitPrice) {

        /** The same goods once more. */
        public static Line again(int originalLine, int quantity) {
            return new Line(originalLine, null, quantity, null);
        }
    }
}
