package io.orderway.intake.adapter;

import io.orderway.catalog.Price;
import io.orderway.catalog.PriceScope;
import io.orderway.catalog.Prices;
import io.orderway.intake.application.RecordFile;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prices: a row with a customer is a price agreed with him, one without belongs to the price list it names. */
@Component
class PriceFile implements RecordFile {

    private final Prices prices;

    PriceFile(Prices prices) {
        this.prices = prices;
    }

    @Override
    public FileFormat format() {
        return FileFormat.PRICES;
    }

    @Override
    public String keyOf(FileRow row, Dialect dialect) {
        Cells cells = new Cells(row, dialect);
        return "%s %s from %s pieces since %s".formatted(scope(cells), cells.text("sku", Sku.MAX_LENGTH).toUpperCase(Locale.ROOT),
                minQuantity(cells), cells.day("valid_from").map(LocalDate::toString).orElse("always"));
    }

    @Override
    public SaveOutcome save(FileRow row, Dialect dialect, String submittedBy) {
        Cells cells = new Cells(row, dialect);
        PriceScope scope = scope(cells);
        Sku sku = cells.sku("sku");
        int minQuantity = minQuantity(cells);
        String currency = cells.requiredCurrency("currency");
        Money unitPrice = Money.of(cells.requiredAmount("unit_price"), currency);
        LocalDate validFrom = cells.day("valid_from").orElse(null);
        LocalDate validTo = cells.day("valid_to").orElse(null);
        return cells.faults().<SaveOutcome>map(faults -> new SaveOutcome.Refused(List.of(faults)))
                .orElseGet(() -> prices.save(new Price(scope, sku, Quantity.of(minQuantity), unitPrice, validFrom, validTo)));
    }

    private static PriceScope scope(Cells cells) {
        String customer = cells.text("customer_number", 40);
        return customer.isEmpty() ? new PriceScope.ForList(cells.requiredText("price_list", 40).toUpperCase(Locale.ROOT))
                : new PriceScope.ForCustomer(customer);
    }

    private static int minQuantity(Cells cells) {
        return cells.whole("min_quantity", 1, Quantity.MAX).orElse(1);
    }
}
