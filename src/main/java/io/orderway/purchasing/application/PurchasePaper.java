package io.orderway.purchasing.application;

import io.orderway.purchasing.PurchaseOrder;
import io.orderway.purchasing.Supplier;
import io.orderway.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a purchase order.
 *
 * @param supplier name and address as on an envelope
 */
record PurchasePaper(List<String> supplier, String supplierNumber, List<PaperLine> lines, Money value) {

    static final String KIND = "purchase-order";

    record PaperLine(int line, String sku, String description, int pieces, Money price, Money value, LocalDate expectedOn) {
    }

    static PurchasePaper of(PurchaseOrder order, Supplier supplier) {
        List<String> envelope = new ArrayList<>(List.of(supplier.name()));
        envelope.addAll(supplier.address().lines());
        return new PurchasePaper(envelope, supplier.number(), order.lines().stream().map(line -> new PaperLine(line.line(), line.sku().value(),
                line.description(), line.pieces(), line.price(), line.price().times(line.pieces()).rounded(), line.expectedOn())).toList(), order.value());
    }
}
