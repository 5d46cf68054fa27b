package io.orderway.customer;

import io.orderway.shared.Money;

/**
 * On which terms a customer buys.
 *
 * @param creditLimit how much may stand open; its currency is the one in which the customer is billed
 * @param priceList   the list whose prices count where none is agreed with the customer, for example {@code TRADE}
 * @param vatNumber   may be missing ({@code null})
 */
public record CommercialTerms(CustomerTier tier, PaymentTerms payment, Money creditLimit, String priceList, String vatNumber) {

    public CommercialTerms {
        priceList = Texts.upper(priceList);
        vatNumber = Texts.stripToNull(vatNumber);
    }
}
