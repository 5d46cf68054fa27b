package io.orderway.intake.adapter;

import io.orderway.intake.application.ChargeCodes;
import io.orderway.intake.application.OrderFileFormat;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.intake.application.Settlement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The export of a British gift wholesaler: one row per invoice line, net prices in GBP. What a row means follows from its invoice number,
 * its code, its signs and whether it names a customer; {@link WholesalerInvoice} has the rules.
 */
@Component
class WholesalerFormat implements OrderFileFormat {

    private final ChargeCodes chargeCodes;

    WholesalerFormat(ChargeCodes chargeCodes) {
        this.chargeCodes = chargeCodes;
    }

    @Override
    public FileFormat format() {
        return FileFormat.WHOLESALER_ORDERS;
    }

    @Override
    public Optional<String> documentOf(FileRow row) {
        String invoice = WholesalerRow.invoiceOf(row);
        return invoice.isEmpty() || invoice.length() > WholesalerRow.LONGEST_NUMBER ? Optional.empty() : Optional.of(invoice);
    }

    @Override
    public String faultWithoutDocument(FileRow row) {
        return "InvoiceNo is missing or longer than %d characters.".formatted(WholesalerRow.LONGEST_NUMBER);
    }

    @Override
    public BigDecimal valueOf(FileRow row, Dialect dialect) {
        return WholesalerRow.valueOf(row, dialect);
    }

    @Override
    public boolean needsHouseAccount(FileRow row, Dialect dialect) {
        return !WholesalerInvoice.isCredit(WholesalerRow.invoiceOf(row)) && WholesalerRow.customerOf(row).isEmpty()
                && valueOf(row, dialect).signum() != 0;
    }

    @Override
    public Settlement settle(String document, List<FileRow> rows, Dialect dialect, Optional<String> houseAccount) {
        Map<Long, String> faults = new HashMap<>();
        List<WholesalerRow> lines = rows.stream().map(row -> WholesalerRow.read(row, dialect, faults)).toList();
        if (!faults.isEmpty()) {
            return Settlement.refused(document, rows, faults);
        }
        WholesalerInvoice invoice = new WholesalerInvoice(document, lines, chargeCodes.current());
        return invoice.refusal().map(reason -> Settlement.refused(rows, reason)).orElseGet(() -> invoice.settle(houseAccount));
    }
}
