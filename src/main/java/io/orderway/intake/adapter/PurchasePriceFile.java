package io.orderway.intake.adapter;

import io.orderway.intake.application.RecordFile;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.SupplierArticle;
import io.orderway.purchasing.Suppliers;
import io.orderway.shared.Money;
import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What suppliers sell, at prices in the supplier's currency. */
@Component
class PurchasePriceFile implements RecordFile {

    private static final int LONGEST_LEAD_TIME_DAYS = 3_650;

    private final Suppliers suppliers;

    PurchasePriceFile(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public FileFormat format() {
        return FileFormat.PURCHASE_PRICES;
    }

    @Override
    public String keyOf(FileRow row, Dialect dialect) {
        Cells cells = new Cells(row, dialect);
        return "%s of %s".formatted(cells.text("sku", Sku.MAX_LENGTH).toUpperCase(Locale.ROOT), cells.text("supplier_number", 40));
    }

    @Override
    public SaveOutcome save(FileRow row, Dialect dialect, String submittedBy) {
        Cells cells = new Cells(row, dialect);
        String number = cells.requiredText("supplier_number", 40);
        Optional<Supplier> supplier = suppliers.find(number);
        if (supplier.isEmpty() && !number.isEmpty()) {
            cells.fault("There is no supplier %s.".formatted(number));
        }
        SupplierArticle article = new SupplierArticle(number, cells.sku("sku"),
                cells.whole("pack_size", 1, Quantity.MAX).orElse(1),
                cells.whole("minimum_pieces", 1, Quantity.MAX).orElse(1),
                Money.of(cells.requiredAmount("unit_price"), supplier.map(Supplier::currency).orElse("XXX")),
                cells.whole("lead_time_days", 0, LONGEST_LEAD_TIME_DAYS).orElse(0));
        return cells.faults().<SaveOutcome>map(faults -> new SaveOutcome.Refused(List.of(faults))).orElseGet(() -> suppliers.save(article));
    }
}
