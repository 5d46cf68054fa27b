package io.orderway.verification.application;

import io.orderway.order.OrderView;
import io.orderway.verification.FindingCode;
import io.orderway.verification.LargerOrders;
import io.orderway.verification.domain.Discovery;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Asks verification's own checks about an order as it would be; what they find of its pieces counts where these become more. */
@Service
class JudgeLargerOrder implements LargerOrders {

    private final OrderChecks checks;

    JudgeLargerOrder(OrderChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<String> beyondLimits(OrderView before, OrderView wouldBe) {
        Set<Integer> larger = wouldBe.goods().stream().filter(line -> isMore(before, line)).map(OrderView.Line::lineNumber).collect(Collectors.toSet());
        return larger.isEmpty() ? List.of() : checks.check(wouldBe).discoveries().stream()
                .filter(found -> found.code() == FindingCode.QUANTITY_UNUSUAL && larger.contains(found.lineNumber())).map(Discovery::sentence).toList();
    }

    private static boolean isMore(OrderView before, OrderView.Line line) {
        return before.goods().stream().filter(known -> known.lineNumber() == line.lineNumber() && Objects.equals(known.sku(), line.sku()))
                .noneMatch(known -> known.wanted() >= line.wanted());
    }
}
