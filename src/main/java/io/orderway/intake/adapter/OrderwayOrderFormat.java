package io.orderway.intake.adapter;

import io.orderway.intake.application.ChargeCodes;
import io.orderway.intake.application.OrderFileFormat;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.intake.application.Settlement;
import io.orderway.order.Channel;
import io.orderway.order.LineKind;
import io.orderway.shared.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Orderway's own order file, described for its senders in {@code docs/order-file.md}: one row per line, rows of one channel and external
 * reference are one order. What is said about the order as a whole may be repeated on every row or stand on the first one only; where rows
 * contradict each other the order is refused.
 */
@Component
class OrderwayOrderFormat implements OrderFileFormat {

    private static final Set<Channel> OPEN_CHANNELS = EnumSet.complementOf(EnumSet.of(Channel.HOUSE));
    private static final Layout LAYOUT = Layout.ORDERWAY_ORDERS;

    private final ChargeCodes chargeCodes;

    OrderwayOrderFormat(ChargeCodes chargeCodes) {
        this.chargeCodes = chargeCodes;
    }

    @Override
    public FileFormat format() {
        return FileFormat.ORDERWAY_ORDERS;
    }

    @Override
    public Optional<String> documentOf(FileRow row) {
        return isChannel(row) && isReference(row) ? Optional.of(channel(row) + " " + cell(row, "external_reference")) : Optional.empty();
    }

    @Override
    public String faultWithoutDocument(FileRow row) {
        List<String> faults = new ArrayList<>();
        if (!isChannel(row)) {
            String given = cell(row, "channel");
            faults.add(given.isEmpty() ? "channel is missing." : Cells.noneOf("channel", OPEN_CHANNELS, given));
        }
        if (!isReference(row)) {
            faults.add(cell(row, "external_reference").isEmpty() ? "external_reference is missing."
                    : "external_reference is longer than %d characters.".formatted(OrderwayRow.LONGEST_REFERENCE));
        }
        return String.join(" ", faults);
    }

    private static boolean isChannel(FileRow row) {
        return OPEN_CHANNELS.stream().map(Channel::name).anyMatch(channel(row)::equals);
    }

    private static String channel(FileRow row) {
        return cell(row, "channel").toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    }

    private static boolean isReference(FileRow row) {
        String reference = cell(row, "external_reference");
        return !reference.isEmpty() && reference.length() <= OrderwayRow.LONGEST_REFERENCE;
    }

    @Override
    public BigDecimal valueOf(FileRow row, Dialect dialect) {
        Optional<BigDecimal> quantity = Numbers.parse(cell(row, "quantity"), dialect.decimalMark());
        Optional<BigDecimal> price = Numbers.parse(cell(row, "unit_price"), dialect.decimalMark());
        return quantity.isPresent() && price.isPresent() ? quantity.get().multiply(price.get()) : BigDecimal.ZERO;
    }

    @Override
    public boolean needsHouseAccount(FileRow row, Dialect dialect) {
        return false;
    }

    @Override
    public Settlement settle(String document, List<FileRow> rows, Dialect dialect, Optional<String> houseAccount) {
        Map<Long, String> faults = new HashMap<>();
        Map<String, LineKind> charges = chargeCodes.current();
        List<OrderwayRow> lines = rows.stream().map(row -> OrderwayRow.read(row, dialect, charges, faults)).toList();
        if (!faults.isEmpty()) {
            return Settlement.refused(document, rows, faults);
        }
        List<String> contradictions = OrderwayRow.contradictions(lines);
        if (!contradictions.isEmpty()) {
            return Settlement.refused(rows, "The rows of this order contradict each other in %s.".formatted(
                    String.join(", ", contradictions)));
        }
        if (OrderwayRow.kindOf(lines).isFree() && !lines.stream().allMatch(OrderwayRow::isFree)) {
            return Settlement.refused(rows, "A sample costs nothing: it has neither prices nor charges.");
        }
        if (lines.stream().mapToLong(OrderwayRow::quantity).sum() > Quantity.MAX) {
            return Settlement.refused(rows, "The order comes to more than %d pieces.".formatted(Quantity.MAX));
        }
        return new Settlement(Optional.of(OrderwayRow.order(lines)), List.of(), lines.stream()
                .map(line -> new Settlement.RowEnd(line.line(), line.kind() == LineKind.GOODS ? Disposition.ORDER : Disposition.CHARGE, ""))
                .toList());
    }

    private static String cell(FileRow row, String column) {
        return row.cells().get(LAYOUT.place(column));
    }
}
