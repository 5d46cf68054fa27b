package io.orderway.verification.application.checks;

import io.orderway.order.OrderView;
import io.orderway.shared.Money;
import io.orderway.verification.FindingCode;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.application.SampleUse;
import io.orderway.verification.domain.Discovery;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A customer has no more without charge in twelve months than the table {@code sample-limit} agrees to without asking. */
@Component
class SampleLimitCheck implements Check {

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        return checked.samples().filter(SampleUse::isBeyond).map(use -> finding(checked, use)).stream();
    }

    /** About this order's goods only: what others bring later changes nothing in what was decided about it. */
    private static Discovery finding(CheckedOrder checked, SampleUse use) {
        int pieces = checked.goods().stream().mapToInt(OrderView.Line::wanted).sum();
        Money allowed = Money.of(use.limit().value(), checked.order().currency());
        return Discovery.ofOrder(FindingCode.SAMPLE_LIMIT_EXCEEDED, pieces + " pieces",
                "With this order the customer has %d pieces worth %s without charge in twelve months; %d pieces and %s are given without asking."
                        .formatted(use.pieces(), use.value(), use.limit().pieces(), allowed)).by(use.excessPercent());
    }
}
