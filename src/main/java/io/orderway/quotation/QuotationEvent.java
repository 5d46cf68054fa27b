package io.orderway.quotation;

import java.util.UUID;

/** What happened to a quotation, published within its transaction. */
public sealed interface QuotationEvent {

    Quotation quotation();

    /**
     * @param link  behind which the customer accepts or declines
     * @param paper the PDF that says it
     */
    record Offered(Quotation quotation, String link, UUID paper) implements QuotationEvent {
    }
}
