package io.orderway.quotation.application;

import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a quotation says.
 *
 * @param to lines of the address
 */
record QuotationPaper(String customerReference, String customerNumber, List<String> to, LocalDate validUntil, List<Line> lines, Money total) {

    static final String KIND = "quotation";
    static final String TEMPLATE = "quotation";
    static final String KEY = "1";

    record Line(int lineNumber, String sku, String description, int pieces, Money unitPrice, Money value) {
    }

    static QuotationPaper of(OrderView order, LocalDate validUntil) {
        return new QuotationPaper(order.customerReference(), order.customerNumber(), order.party(PartyRole.ORDERING).lines(), validUntil,
                order.lines().stream().filter(line -> line.wanted() > 0).map(line -> line(line, order.currency())).toList(), order.netTotal());
    }

    private static Line line(OrderView.Line line, String currency) {
        return new Line(line.lineNumber(), line.sku(), line.description(), line.wanted(), Money.of(line.unitPrice(), currency), line.value(currency));
    }
}
