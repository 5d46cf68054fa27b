package io.orderway.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An order file gives a customer money back for earlier goods. Published within the import's transaction, once for each document.
 *
 * @param customerNumber null where the file names nobody
 */
public record CreditReceived(String document, String customerNumber, LocalDate date, String currency, List<Row> rows) {

    public CreditReceived {
        rows = List.copyOf(rows);
    }

    /**
     * @param quantity  negative where something is given back, as in the file
     * @param unitPrice net
     * @param goods     false for carriage, charges and discounts
     */
    public record Row(String article, String description, int quantity, BigDecimal unitPrice, boolean goods) {
    }
}
