package io.orderway.payment.process;

import io.orderway.catalog.VatClass;
import io.orderway.engine.TablesInMemory;
import io.orderway.payment.application.VatRates;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code vat-rate}. */
@Component
class VatDecision implements VatRates {

    private final TablesInMemory tables;

    VatDecision(TablesInMemory tables) {
        this.tables = tables;
    }

    @Override
    public BigDecimal percent(String country, VatClass vatClass, boolean business) {
        return tables.decide("vat-rate", Map.of("country", country, "vatClass", vatClass.name(), "business", business)).decimal("vatPercent");
    }
}
