package io.orderway.returns.application;

import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.returns.Returns.Return;
import java.util.List;

/**
 * What stands on the label and the slip of a return.
 *
 * @param sender who sends the goods back, as on an envelope
 */
record ReturnPaper(String returnNumber, String reason, String wish, List<String> sender, List<PaperLine> lines) {

    static final String LABEL = "return-label";
    static final String SLIP = "return-slip";

    record PaperLine(int lineNumber, String sku, String description, int pieces) {
    }

    static ReturnPaper of(OrderView order, Return goods) {
        List<PaperLine> lines = goods.lines().stream().map(line -> new PaperLine(line.lineNumber(), line.sku(), description(order, line.lineNumber()),
                line.pieces())).toList();
        return new ReturnPaper(goods.number(), goods.reason().title(), goods.wish().title(), order.party(PartyRole.SHIP_TO).lines(), lines);
    }

    private static String description(OrderView order, int lineNumber) {
        return order.lines().stream().filter(line -> line.lineNumber() == lineNumber).map(OrderView.Line::description).findFirst().orElse("");
    }
}
