package io.orderway.intake.adapter;

import io.orderway.customer.PostalAddress;
import io.orderway.intake.application.RecordFile;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.purchasing.Supplier;
import io.orderway.purchasing.Suppliers;
import io.orderway.shared.Money;
import io.orderway.shared.SaveOutcome;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Suppliers: a row replaces what was known of the supplier, an empty cell empties it. */
@Component
class SupplierFile implements RecordFile {

    private static final int LETTERS_OF_A_DAY = 3;

    private final Suppliers suppliers;

    SupplierFile(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public FileFormat format() {
        return FileFormat.SUPPLIERS;
    }

    @Override
    public String keyOf(FileRow row, Dialect dialect) {
        return new Cells(row, dialect).text("supplier_number", 40);
    }

    @Override
    public SaveOutcome save(FileRow row, Dialect dialect, String submittedBy) {
        Cells cells = new Cells(row, dialect);
        String currency = cells.requiredCurrency("currency");
        Supplier supplier = new Supplier(cells.requiredText("supplier_number", 40),
                cells.requiredText("name", 200),
                cells.text("email", 254),
                new PostalAddress(cells.text("street", 200), cells.text("postcode", 20), cells.text("city", 100), cells.country("country")),
                cells.requiredText("language", 2).toLowerCase(Locale.ROOT),
                Money.of(cells.requiredAmount("minimum_order_value"), currency),
                days(cells));
        return cells.faults().<SaveOutcome>map(faults -> new SaveOutcome.Refused(List.of(faults))).orElseGet(() -> suppliers.save(supplier));
    }

    private static Set<DayOfWeek> days(Cells cells) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String text : cells.text("order_days", 80).toUpperCase(Locale.ROOT).split("[ ,;+]+")) {
            Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                    .filter(known -> text.length() >= LETTERS_OF_A_DAY && known.name().startsWith(text)).findFirst();
            day.ifPresent(days::add);
            if (day.isEmpty() && !text.isEmpty()) {
                cells.fault("order_days holds no day of the week: %s.".formatted(text));
            }
        }
        return days;
    }
}
