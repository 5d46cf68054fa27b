package io.orderway.intake.adapter;

import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileRow;
import io.orderway.order.Channel;
import io.orderway.order.DeliveryWish;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderPurpose;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.order.Urgency;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A readable row of Orderway's own order file.
 *
 * @param head what the row says about its order as a whole
 */
record OrderwayRow(long line, Head head, LineKind kind, Sku code, String description, int quantity, Optional<BigDecimal> unitPrice) {

    static final int LONGEST_REFERENCE = 80;

    /** What the orders of a file may be for. */
    private enum KindInFile {
        SALES, SAMPLE;

        OrderKind kind() {
            return this == SALES ? OrderKind.SALES : OrderKind.SAMPLE;
        }
    }

    /** What was not said is null. */
    record Head(Channel channel, String reference, String customer, String customerReference, LocalDate documentDate, LocalDate requestedDate,
            DeliveryWish delivery, Urgency urgency, ShippingMethod shipping, Party shipTo, String currency, OrderKind kind) {

        private static final Map<String, Function<Head, Object>> REPEATED = new LinkedHashMap<>();

        static {
            REPEATED.put("customer_number", Head::customer);
            REPEATED.put("customer_reference", Head::customerReference);
            REPEATED.put("document_date", Head::documentDate);
            REPEATED.put("requested_date", Head::requestedDate);
            REPEATED.put("delivery", Head::delivery);
            REPEATED.put("urgency", Head::urgency);
            REPEATED.put("shipping", Head::shipping);
            REPEATED.put("ship_to", Head::shipTo);
            REPEATED.put("currency", Head::currency);
            REPEATED.put("kind", Head::kind);
        }

        static Head read(Cells cells) {
            return new Head(cells.oneOf("channel", Channel.class).orElse(null),
                    cells.requiredText("external_reference", LONGEST_REFERENCE),
                    orNull(cells.text("customer_number", 40)),
                    orNull(cells.text("customer_reference", LONGEST_REFERENCE)),
                    cells.day("document_date").orElse(null),
                    cells.day("requested_date").orElse(null),
                    cells.oneOf("delivery", DeliveryWish.class).orElse(null),
                    cells.oneOf("urgency", Urgency.class).orElse(null),
                    cells.oneOf("shipping", ShippingMethod.class).orElse(null),
                    shipTo(cells),
                    orNull(cells.currency("currency")),
                    kind(cells));
        }

        private static OrderKind kind(Cells cells) {
            return cells.oneOf("kind", KindInFile.class).map(KindInFile::kind).orElse(null);
        }

        private static Party shipTo(Cells cells) {
            Party party = new Party(orNull(cells.text("ship_to_name", 120)), null, null, orNull(cells.text("ship_to_street", 120)),
                    orNull(cells.text("ship_to_postcode", 20)), orNull(cells.text("ship_to_city", 80)),
                    orNull(cells.country("ship_to_country")));
            return party.equals(Party.UNKNOWN) ? null : party;
        }

        private static String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** @param faults takes the sentence when the row cannot be read; the returned row is then not to be used */
    static OrderwayRow read(FileRow row, Dialect dialect, Map<String, LineKind> chargeCodes, Map<Long, String> faults) {
        Cells cells = new Cells(row, dialect);
        Sku code = cells.sku("sku");
        LineKind kind = chargeCodes.getOrDefault(code.value(), LineKind.GOODS);
        OrderwayRow read = new OrderwayRow(row.line(), Head.read(cells), kind, code, cells.text("description", 200),
                cells.requiredWhole("quantity", 1, Quantity.MAX),
                kind == LineKind.GOODS ? cells.amount("unit_price") : Optional.of(cells.requiredAmount("unit_price")));
        cells.faults().ifPresent(sentence -> faults.put(row.line(), sentence));
        return read;
    }

    /** @return the columns about the whole order in which the rows say different things */
    static List<String> contradictions(List<OrderwayRow> rows) {
        return Head.REPEATED.entrySet().stream()
                .filter(column -> rows.stream().map(OrderwayRow::head).map(column.getValue()).filter(Objects::nonNull).distinct().count() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Makes the order of rows that do not contradict each other. Equal lines are summed. */
    static OrderDraft order(List<OrderwayRow> rows) {
        Head first = rows.get(0).head;
        Party shipTo = said(rows, Head::shipTo);
        Urgency urgency = said(rows, Head::urgency);
        return new OrderDraft(first.channel, first.reference, said(rows, Head::customerReference), said(rows, Head::customer), false,
                said(rows, Head::documentDate), said(rows, Head::requestedDate), said(rows, Head::delivery),
                urgency != null && urgency != Urgency.STANDARD, said(rows, Head::shipping), said(rows, Head::currency),
                shipTo == null ? Map.of() : Map.of(PartyRole.SHIP_TO, shipTo), lines(rows), null, true, OrderPurpose.of(kindOf(rows)));
    }

    static OrderKind kindOf(List<OrderwayRow> rows) {
        OrderKind kind = said(rows, Head::kind);
        return kind == null ? OrderKind.SALES : kind;
    }

    /** Whether the row is one of goods that cost nothing. */
    boolean isFree() {
        return kind == LineKind.GOODS && unitPrice.filter(price -> price.signum() != 0).isEmpty();
    }

    private static List<OrderDraft.Line> lines(List<OrderwayRow> rows) {
        record Article(Sku sku, Optional<BigDecimal> price) {
        }
        Map<Article, OrderDraft.Line> lines = new LinkedHashMap<>();
        for (OrderwayRow row : rows) {
            lines.merge(new Article(row.code, row.unitPrice.map(BigDecimal::stripTrailingZeros)),
                    new OrderDraft.Line(row.kind, row.code.value(), row.description, row.quantity, row.unitPrice.orElse(null)),
                    OrderwayRow::sum);
        }
        return List.copyOf(lines.values());
    }

    private static OrderDraft.Line sum(OrderDraft.Line one, OrderDraft.Line other) {
        return new OrderDraft.Line(one.kind(), one.sku(), one.description().isBlank() ? other.description() : one.description(),
                one.quantity() + other.quantity(), one.unitPrice());
    }

    private static <T> T said(List<OrderwayRow> rows, Function<Head, T> column) {
        return rows.stream().map(OrderwayRow::head).map(column).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
