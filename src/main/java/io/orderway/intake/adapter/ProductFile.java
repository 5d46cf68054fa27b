package io.orderway.intake.adapter;

import io.orderway.catalog.Customs;
import io.orderway.catalog.Product;
import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Products;
import io.orderway.catalog.Replenishment;
import io.orderway.catalog.VatClass;
import io.orderway.intake.application.RecordFile;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.inventory.Stock;
import io.orderway.shared.Quantity;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.Sku;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Products: a row replaces what was known of the article. The stock on hand counts once, as the stock with which the article starts here;
 * afterwards stock changes by movements only, so that an old file imported again cannot overwrite them.
 */
@Component
class ProductFile implements RecordFile {

    private static final int HEAVIEST_GRAMS = 10_000_000;
    private static final int LONGEST_LEAD_TIME_DAYS = 3_650;

    private final Products products;
    private final Stock stock;

    ProductFile(Products products, Stock stock) {
        this.products = products;
        this.stock = stock;
    }

    @Override
    public FileFormat format() {
        return FileFormat.PRODUCTS;
    }

    @Override
    public String keyOf(FileRow row, Dialect dialect) {
        return new Cells(row, dialect).text("sku", Sku.MAX_LENGTH).toUpperCase(Locale.ROOT);
    }

    @Override
    public SaveOutcome save(FileRow row, Dialect dialect, String submittedBy) {
        Cells cells = new Cells(row, dialect);
        Product product = new Product(cells.sku("sku"),
                cells.requiredText("description", 500),
                cells.whole("weight_grams", 0, HEAVIEST_GRAMS).orElse(0),
                cells.oneOf("vat_class", VatClass.class).orElse(VatClass.STANDARD),
                new Customs(orNull(cells.text("hs_code", 10)), orNull(cells.country("country_of_origin"))),
                new Replenishment(pieces(cells, "reorder_level"), pieces(cells, "reorder_quantity"), orNull(cells.text("supplier", 40)),
                        cells.whole("lead_time_days", 0, LONGEST_LEAD_TIME_DAYS).orElse(0)),
                ProductStatus.ORDERABLE);
        Quantity onHand = pieces(cells, "on_hand");
        if (cells.faults().isPresent()) {
            return new SaveOutcome.Refused(List.of(cells.faults().get()));
        }
        SaveOutcome outcome = products.save(product);
        if (outcome instanceof SaveOutcome.Saved) {
            stock.takeOver(product.sku(), onHand);
        }
        return outcome;
    }

    private static Quantity pieces(Cells cells, String column) {
        return Quantity.of(cells.whole(column, 0, Quantity.MAX).orElse(0));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
