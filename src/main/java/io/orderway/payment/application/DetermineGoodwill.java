package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.GoodwillCause;
import io.orderway.payment.application.GoodwillTable.Row;
import io.orderway.payment.application.GoodwillTable.State;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out what a customer is given beyond what is owed to him, once for each cause. */
@Service
public class DetermineGoodwill {

    private static final GoodwillSize NOTHING = new GoodwillSize(0, 0);

    private final OrderReader orders;
    private final GrossAmounts gross;
    private final GoodwillTable goodwill;
    private final RefundParts refundParts;
    private final Timeline timeline;

    DetermineGoodwill(OrderReader orders, GrossAmounts gross, GoodwillTable goodwill, RefundParts refundParts, Timeline timeline) {
        this.orders = orders;
        this.gross = gross;
        this.goodwill = goodwill;
        this.refundParts = refundParts;
        this.timeline = timeline;
    }

    /**
     * @param due          false if there is nothing to give, or somebody has asked for the same before
     * @param granted      true if the same was given before
     * @param accountKnown whether the customer has an account that can be credited
     */
    public record Determined(String goodwillNumber, boolean due, boolean granted, GoodwillSize size, boolean accountKnown) {
    }

    /** What is asked for: an amount in the order's currency, or a percentage of what the order costs, gross; the amount counts if both are there. */
    public record Wish(Optional<BigDecimal> amount, Optional<BigDecimal> percent) {
    }

    @Transactional
    public Determined determine(OrderNumber number, GoodwillCause cause, String causeNumber, Wish wish) {
        OrderView order = orders.lock(number);
        Row row = goodwill.open(number, cause, causeNumber, order.currency());
        boolean account = refundParts.accountOf(order).isPresent();
        if (row.state() == State.DETERMINED || row.state() == State.GRANTED) {
            return new Determined(row.number(), false, row.state() == State.GRANTED, NOTHING, account);
        }
        Money value = gross.of(order);
        Money amount = amount(wish, value);
        if (!amount.isPositive()) {
            return new Determined(row.number(), false, false, NOTHING, account);
        }
        goodwill.change(row.number(), State.DETERMINED, amount);
        timeline.record(number, "GOODWILL_PROPOSED", "%s, %s: %s".formatted(row.number(), RefundWords.of(cause.name()), amount));
        return new Determined(row.number(), true, false, GoodwillSize.of(amount, value), account);
    }

    private static Money amount(Wish wish, Money value) {
        return wish.amount().map(amount -> Money.of(amount, value.currency()))
                .or(() -> wish.percent().map(percent -> value.times(percent.movePointLeft(2))))
                .map(Money::rounded).orElse(Money.zero(value.currency()));
    }
}
