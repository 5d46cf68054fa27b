package io.orderway.returns;

import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What order files give customers back, until it is known for which orders. */
public interface Credits {

    Optional<Credit> find(int number);

    /** The newest first, at most 200. @param state null for all */
    List<Credit> newest(State state);

    /** Orders of the customer that were placed before the credit, released, and sold one of its articles that has no order yet; the newest first. */
    List<OrderNumber> candidates(Credit credit);

    /** How far a credit has come. */
    enum State {
        /** Some row has no order yet. */
        OPEN,
        MATCHED,
        /** What has no order was settled elsewhere. */
        CLOSED
    }

    /**
     * @param customerNumber null where the file names nobody
     * @param closedAs       how what has no order was settled, UPPER_SNAKE; null if it was not
     */
    record Credit(int number, String document, String customerNumber, LocalDate date, String currency, State state, String closedAs, Instant receivedAt,
            List<Row> rows) {

        public List<Row> open() {
            return rows.stream().filter(row -> row.order() == null).toList();
        }
    }

    /**
     * @param quantity     negative where something is given back
     * @param unitPrice    net
     * @param goods        false for carriage, charges and discounts
     * @param order        the order to which it belongs; null until that is known
     * @param returnNumber of its goods; null for money
     * @param sentence     why it is unclear, or why it is not
     */
    record Row(int row, String article, String description, int quantity, BigDecimal unitPrice, boolean goods, OrderNumber order, String returnNumber,
            String sentence) {

        /** What the row gives back, net. */
        public BigDecimal value() {
            return unitPrice.multiply(BigDecimal.valueOf(-quantity));
        }
    }
}
