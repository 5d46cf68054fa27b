package io.orderway.verification.application.checks;

import io.orderway.order.OrderView;
import io.orderway.verification.FindingCode;
import io.orderway.verification.ProposedAction;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.application.Limits;
import io.orderway.verification.application.UsualQuantity;
import io.orderway.verification.domain.Discovery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A quantity is unusual if it is a multiple of the largest that the customer had of the article; if he has no history, of the largest that
 * anybody had; and if nobody has one, if it is beyond a fixed limit. Small quantities never are, and what is replaced was judged
 * with the order that it replaces.
 */
@Component
class QuantityCheck implements Check {

    private static final UsualQuantity NONE = new UsualQuantity(0, 0, 0, 0);

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        if (!checked.rules().quantitiesJudged()) {
            return Stream.empty();
        }
        return checked.goods().stream()
                .filter(line -> line.wanted() > checked.limits().piecesNeverQuestioned())
                .flatMap(line -> finding(line, checked.usual(line).orElse(NONE), checked.limits()).stream());
    }

    private static Optional<Discovery> finding(OrderView.Line line, UsualQuantity usual, Limits limits) {
        if (usual.customersOrders() >= limits.earlierOrdersNeeded()) {
            return beyond(line, usual.customersLargest(), limits.timesCustomersLargest(), "the customer had at most %d before");
        }
        if (usual.allOrders() >= limits.earlierOrdersNeeded()) {
            return beyond(line, usual.allLargest(), limits.timesArticlesLargest(), "no order had more than %d before");
        }
        return beyond(line, limits.piecesAlwaysQuestioned(), BigDecimal.ONE, "more than %d are always looked at");
    }

    private static Optional<Discovery> beyond(OrderView.Line line, int largest, BigDecimal times, String comparison) {
        if (BigDecimal.valueOf(line.wanted()).compareTo(times.multiply(BigDecimal.valueOf(largest))) <= 0) {
            return Optional.empty();
        }
        BigDecimal degree = BigDecimal.valueOf(line.wanted()).divide(BigDecimal.valueOf(largest), 1, RoundingMode.HALF_UP);
        String sentence = "Line %d: %d pieces of %s; ".formatted(line.lineNumber(), line.wanted(), line.sku()) + comparison.formatted(largest) + ".";
        return Optional.of(Discovery.ofLine(FindingCode.QUANTITY_UNUSUAL, line.lineNumber(), line.sku() + " x " + line.wanted(), sentence)
                .by(degree).proposing(ProposedAction.SET_QUANTITY, largest));
    }
}
