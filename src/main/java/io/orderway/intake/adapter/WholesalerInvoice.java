package io.orderway.intake.adapter;

import io.orderway.intake.domain.Disposition;
import io.orderway.order.Channel;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.intake.application.KeptRow;
import io.orderway.intake.application.Settlement;
import io.orderway.intake.application.Settlement.RowEnd;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an order desk wants done with the rows of one invoice of the wholesaler:
 * <ul>
 * <li>An invoice whose number begins with {@code C} is a credit for earlier goods, with all its rows, charges included.
 * <li>Rows at price zero without customer are stock adjustments, also when other rows of the invoice are priced.
 * <li>Codes of charges (carriage, manual amounts, discounts, bank charges) are never goods: they go onto the order as charges, negative
 * ones as discounts. Charges without any goods are an order that is billed and never picked; if they come to less than zero they are a
 * credit, if to nothing they are kept with the adjustments.
 * <li>Goods of the same article at the same price are summed. A negative quantity lowers an equal line of its invoice if enough is left of
 * it, since that is how a clerk corrects a line; otherwise it gives money back and is kept as a credit, the rest of the invoice being an
 * order all the same.
 * <li>Goods at price zero for a named customer are given away: a line of the order at price zero, which verification will look at. A
 * negative quantity at price zero moves stock only and is an adjustment.
 * <li>Priced rows of an invoice without customer belong to the house account.
 * <li>Unknown articles and customers and blank descriptions are no matter of reading: they go onto the order, and verification names them.
 * </ul>
 */
final class WholesalerInvoice {

    private static final String CURRENCY = "GBP";

    private final String number;
    private final Set<String> customers;
    private final List<WholesalerRow> rows;
    private final Map<String, LineKind> chargeCodes;

    /** @param chargeCodes in upper case */
    WholesalerInvoice(String number, List<WholesalerRow> rows, Map<String, LineKind> chargeCodes) {
        this.number = number;
        this.customers = rows.stream().flatMap(row -> row.customer().stream()).collect(Collectors.toCollection(TreeSet::new));
        this.rows = rows;
        this.chargeCodes = chargeCodes;
    }

    /** @return why the invoice cannot be taken over although each of its rows can be read */
    Optional<String> refusal() {
        if (customers.size() > 1) {
            return Optional.of("Invoice %s names several customers: %s.".formatted(number, String.join(", ", customers)));
        }
        if (rows.stream().mapToLong(row -> Math.abs(row.quantity())).sum() > Quantity.MAX) {
            return Optional.of("Invoice %s comes to more than %d pieces.".formatted(number, Quantity.MAX));
        }
        return Optional.empty();
    }

    static boolean isCredit(String number) {
        return number.startsWith("C");
    }

    Settlement settle(Optional<String> houseAccount) {
        Map<Disposition, List<WholesalerRow>> sorted = sort();
        List<WholesalerRow> goods = sorted.get(Disposition.ORDER);
        List<WholesalerRow> charges = sorted.get(Disposition.CHARGE);
        Optional<OrderDraft> order = goods.isEmpty() && charges.isEmpty() ? Optional.empty()
                : Optional.of(order(customer().or(() -> houseAccount).orElseThrow(), goods, charges));
        List<KeptRow> kept = new ArrayList<>();
        List<RowEnd> ends = new ArrayList<>();
        sorted.forEach((disposition, ended) -> ended.forEach(row -> {
            ends.add(new RowEnd(row.line(), disposition, ""));
            if (disposition == Disposition.CREDIT || disposition == Disposition.ADJUSTMENT) {
                kept.add(kept(disposition, row));
            }
        }));
        return new Settlement(order, kept, ends);
    }

    private Optional<String> customer() {
        return customers.stream().findFirst();
    }

    private Map<Disposition, List<WholesalerRow>> sort() {
        Map<Disposition, List<WholesalerRow>> sorted = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            sorted.put(disposition, new ArrayList<>());
        }
        if (isCredit(number)) {
            sorted.get(Disposition.CREDIT).addAll(rows);
            return sorted;
        }
        rows.forEach(row -> sorted.get(first(row)).add(row));
        settleNegativeGoods(sorted);
        settleLonelyCharges(sorted);
        return sorted;
    }

    /** Where a row belongs when nothing but the row itself is looked at. */
    private Disposition first(WholesalerRow row) {
        if (!row.isPriced() && customers.isEmpty()) {
            return Disposition.ADJUSTMENT;
        }
        if (chargeCodes.containsKey(row.code().value())) {
            return Disposition.CHARGE;
        }
        return row.isPriced() || row.quantity() > 0 ? Disposition.ORDER : Disposition.ADJUSTMENT;
    }

    private static void settleNegativeGoods(Map<Disposition, List<WholesalerRow>> sorted) {
        List<WholesalerRow> goods = sorted.get(Disposition.ORDER);
        List<WholesalerRow> credits = equalLines(goods).stream()
                .filter(equal -> pieces(equal) <= 0)
                .flatMap(Collection::stream)
                .filter(row -> row.quantity() < 0)
                .toList();
        goods.removeAll(credits);
        sorted.get(Disposition.CREDIT).addAll(credits);
    }

    private static void settleLonelyCharges(Map<Disposition, List<WholesalerRow>> sorted) {
        List<WholesalerRow> charges = sorted.get(Disposition.CHARGE);
        int sign = charges.stream().map(WholesalerRow::value).reduce(BigDecimal.ZERO, BigDecimal::add).signum();
        if (sorted.get(Disposition.ORDER).isEmpty() && sign <= 0) {
            sorted.get(sign < 0 ? Disposition.CREDIT : Disposition.ADJUSTMENT).addAll(charges);
            charges.clear();
        }
    }

    private OrderDraft order(String customerNumber, List<WholesalerRow> goods, List<WholesalerRow> charges) {
        LocalDate date = rows.stream().map(WholesalerRow::date).min(LocalDate::compareTo).orElseThrow();
        List<OrderDraft.Line> lines = Stream.concat(equalLines(goods).stream().map(WholesalerInvoice::goods), charges.stream().map(this::charge))
                .toList();
        return new OrderDraft(Channel.FILE, number, number, customerNumber, customers.isEmpty(), date, null, null, false, null, CURRENCY,
                Map.of(), lines, null, true);
    }

    private static Collection<List<WholesalerRow>> equalLines(List<WholesalerRow> goods) {
        record Article(Sku sku, BigDecimal price) {
        }
        return goods.stream().collect(Collectors.groupingBy(
                row -> new Article(row.code(), row.unitPrice().stripTrailingZeros()), LinkedHashMap::new, Collectors.toList())).values();
    }

    private static long pieces(List<WholesalerRow> equal) {
        return equal.stream().mapToLong(WholesalerRow::quantity).sum();
    }

    private static OrderDraft.Line goods(List<WholesalerRow> equal) {
        WholesalerRow first = equal.get(0);
        String description = equal.stream().map(WholesalerRow::description).filter(text -> !text.isBlank()).findFirst().orElse("");
        return new OrderDraft.Line(LineKind.GOODS, first.code().value(), description, Math.toIntExact(pieces(equal)), first.unitPrice());
    }

    /** A discount, in the file a negative quantity, becomes a negative price: no line has less than one piece. */
    private OrderDraft.Line charge(WholesalerRow row) {
        return new OrderDraft.Line(chargeCodes.get(row.code().value()), row.code().value(), row.description(), Math.abs(row.quantity()),
                row.quantity() < 0 ? row.unitPrice().negate() : row.unitPrice());
    }

    private KeptRow kept(Disposition disposition, WholesalerRow row) {
        return new KeptRow(disposition, row.line(), number, customer().orElse(null), row.date(), row.code().value(), row.description(), row.quantity(),
                row.unitPrice(), CURRENCY);
    }
}
