package io.orderway.verification.application.checks;

import io.orderway.catalog.AgreedPrice;
import io.orderway.order.OrderView;
import io.orderway.shared.Money;
import io.orderway.verification.FindingCode;
import io.orderway.verification.ProposedAction;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.domain.Discovery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every line of goods has a price, within tolerance of the one agreed. An agreed price of zero is no mistake. */
@Component
class PriceCheck implements Check {

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        if (!checked.rules().pricesChecked()) {
            return Stream.empty();
        }
        return checked.goods().stream().filter(line -> checked.product(line).isPresent()).flatMap(line -> finding(checked, line).stream());
    }

    private static Optional<Discovery> finding(CheckedOrder checked, OrderView.Line line) {
        Optional<AgreedPrice> agreed = checked.agreedPrice(line);
        BigDecimal asked = line.unitPrice();
        if (asked == null) {
            return agreed.isPresent() ? Optional.empty() : Optional.of(missing(line));
        }
        if (asked.signum() == 0 && agreed.filter(price -> price.unitPrice().isZero()).isEmpty()) {
            return Optional.of(proposing(agreed, Discovery.ofLine(FindingCode.PRICE_ZERO, line.lineNumber(), subject(line, asked),
                    "Line %d: %s is ordered at no price.".formatted(line.lineNumber(), line.sku()))));
        }
        return agreed.flatMap(price -> deviation(checked, line, price.unitPrice()));
    }

    private static Optional<Discovery> deviation(CheckedOrder checked, OrderView.Line line, Money agreed) {
        BigDecimal difference = line.unitPrice().subtract(agreed.amount());
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent = agreed.isZero() ? BigDecimal.valueOf(100)
                : difference.abs().multiply(BigDecimal.valueOf(100)).divide(agreed.amount(), 1, RoundingMode.HALF_UP);
        if (percent.compareTo(checked.limits().priceTolerancePercent()) <= 0) {
            return Optional.empty();
        }
        boolean below = difference.signum() < 0;
        String sentence = "Line %d: %s is ordered at %s, %s %% %s the agreed %s.".formatted(line.lineNumber(), line.sku(),
                Money.of(line.unitPrice(), agreed.currency()), percent.toPlainString(), below ? "below" : "above", agreed);
        return Optional.of(Discovery.ofLine(below ? FindingCode.PRICE_BELOW_AGREED : FindingCode.PRICE_ABOVE_AGREED, line.lineNumber(),
                        subject(line, line.unitPrice()) + " for " + plain(agreed.amount()), sentence)
                .by(percent).proposing(ProposedAction.SET_PRICE, plain(agreed.amount())));
    }

    private static Discovery missing(OrderView.Line line) {
        return Discovery.ofLine(FindingCode.PRICE_MISSING, line.lineNumber(), subject(line, null),
                        "Line %d: neither the order nor a price list names a price for %s.".formatted(line.lineNumber(), line.sku()))
                .proposing(ProposedAction.SET_PRICE, null);
    }

    private static Discovery proposing(Optional<AgreedPrice> agreed, Discovery discovery) {
        return discovery.proposing(ProposedAction.SET_PRICE, agreed.map(price -> plain(price.unitPrice().amount())).orElse(null));
    }

    private static String subject(OrderView.Line line, BigDecimal price) {
        return line.sku() + " x " + line.wanted() + " at " + (price == null ? "none" : plain(price));
    }

    private static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }
}
