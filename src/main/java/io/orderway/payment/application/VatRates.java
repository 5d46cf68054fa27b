package io.orderway.payment.application;

import io.orderway.catalog.VatClass;
import java.math.BigDecimal;

/** The rates of value added tax, as the business keeps them in a table. */
public interface VatRates {

    /**
     * @param country  to which the goods go, ISO 3166-1 alpha-2
     * @param business true if the customer has given a VAT number
     * @return percent of the net amount, 0 or more
     */
    BigDecimal percent(String country, VatClass vatClass, boolean business);
}
