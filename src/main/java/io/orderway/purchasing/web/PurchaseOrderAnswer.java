package io.orderway.purchasing.web;

import io.orderway.purchasing.PurchaseOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A purchase order as the API shows it.
 *
 * @param value  net
 * @param events oldest first; none in a list
 */
@Schema(name = "PurchaseOrder")
record PurchaseOrderAnswer(String number, String supplier, String state, String currency, BigDecimal value, String cause, Instant placedAt, String placedBy,
        Instant sentAt, String mailFailure, List<Line> lines, List<Event> events) {

    @Schema(name = "PurchaseOrderLine")
    record Line(int line, String sku, String description, int pieces, BigDecimal unitPrice, LocalDate expectedOn, int received, int open) {
    }

    @Schema(name = "PurchaseOrderEvent")
    record Event(Instant at, String text, String detail, String actor) {
    }

    static PurchaseOrderAnswer of(PurchaseOrder order, List<PurchaseOrder.Event> events) {
        return new PurchaseOrderAnswer(order.number().value(), order.supplierNumber(), order.state().name(), order.currency(), order.value().amount(), order.cause(),
                order.placedAt(), order.placedBy(), order.sentAt(), order.mailFailure(),
                order.lines().stream().map(line -> new Line(line.line(), line.sku().value(), line.description(), line.pieces(), line.price().amount(),
                        line.expectedOn(), line.received(), line.open())).toList(),
                events.stream().map(event -> new Event(event.at(), event.text(), event.detail(), event.actor())).toList());
    }
}
