package io.orderway.intake.application;

import io.orderway.intake.domain.Disposition;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row that is no order and yet must not be lost: a credit or a stock adjustment.
 *
 * @param disposition    {@link Disposition#CREDIT} or {@link Disposition#ADJUSTMENT}
 * @param article        stock or charge code as the file gives it; need not be a known article
 * @param customerNumber null when the file names no customer
 */
public record KeptRow(Disposition disposition, long line, String document, String customerNumber, LocalDate documentDate,
        String article, String description, int quantity, BigDecimal unitPrice, String currency) {

    /** What the row says, wherever it stands in whichever file. */
    Content content() {
        return new Content(disposition, document, customerNumber, documentDate, article, description, quantity, unitPrice, currency);
    }

    record Content(Disposition disposition, String document, String customerNumber, LocalDate documentDate, String article,
            String description, int quantity, BigDecimal unitPrice, String currency) {
    }
}
