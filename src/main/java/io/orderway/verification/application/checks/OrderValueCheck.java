package io.orderway.verification.application.checks;

import io.orderway.order.OrderView;
import io.orderway.shared.Money;
import io.orderway.verification.FindingCode;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.domain.Discovery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The goods are worth the minimum order value, where one applies to the kind of order. Lines without a price count at the agreed one; charges and carriage do not count. While a
 * line has no price at all, nobody can tell.
 */
@Component
class OrderValueCheck implements Check {

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        BigDecimal minimum = checked.limits().minimumOrderValue();
        if (!checked.rules().minimumApplies() || checked.goods().isEmpty() || checked.goods().stream().anyMatch(line -> price(checked, line).isEmpty())) {
            return Stream.empty();
        }
        BigDecimal value = value(checked);
        if (value.compareTo(minimum) >= 0) {
            return Stream.empty();
        }
        String currency = checked.order().currency();
        BigDecimal shortfall = minimum.subtract(value).multiply(BigDecimal.valueOf(100)).divide(minimum, 1, RoundingMode.HALF_UP);
        return Stream.of(Discovery.ofOrder(FindingCode.VALUE_BELOW_MINIMUM, value.toPlainString(),
                "The goods are worth %s, the minimum is %s.".formatted(Money.of(value, currency), Money.of(minimum, currency))).by(shortfall));
    }

    private static BigDecimal value(CheckedOrder checked) {
        String currency = checked.order().currency();
        return checked.goods().stream()
                .map(line -> Money.of(price(checked, line).orElseThrow(), currency).times(line.wanted()).rounded())
                .reduce(Money.zero(currency), Money::plus).amount();
    }

    private static Optional<BigDecimal> price(CheckedOrder checked, OrderView.Line line) {
        return Optional.ofNullable(line.unitPrice()).or(() -> checked.agreedPrice(line).map(price -> price.unitPrice().amount()));
    }
}
