package io.orderway.intake.adapter;

import io.orderway.catalog.BillsOfMaterials;
import io.orderway.intake.application.RecordFile;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Bills of materials: a row is one component of one article. */
@Component
class BillFile implements RecordFile {

    private final BillsOfMaterials bills;

    BillFile(BillsOfMaterials bills) {
        this.bills = bills;
    }

    @Override
    public FileFormat format() {
        return FileFormat.BILLS_OF_MATERIALS;
    }

    @Override
    public String keyOf(FileRow row, Dialect dialect) {
        Cells cells = new Cells(row, dialect);
        return "%s in %s".formatted(cells.text("component_sku", Sku.MAX_LENGTH).toUpperCase(Locale.ROOT),
                cells.text("sku", Sku.MAX_LENGTH).toUpperCase(Locale.ROOT));
    }

    @Override
    public SaveOutcome save(FileRow row, Dialect dialect, String submittedBy) {
        Cells cells = new Cells(row, dialect);
        Sku article = cells.sku("sku");
        Sku component = cells.sku("component_sku");
        int pieces = cells.requiredWhole("pieces", 1, Quantity.MAX);
        return cells.faults().<SaveOutcome>map(faults -> new SaveOutcome.Refused(List.of(faults)))
                .orElseGet(() -> bills.put(article, component, pieces));
    }
}
