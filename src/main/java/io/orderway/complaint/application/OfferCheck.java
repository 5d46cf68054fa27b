package io.orderway.complaint.application;

import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.domain.Complaint;
import io.orderway.order.LinkedOrders;
import io.orderway.payment.GoodwillLimits;
import io.orderway.payment.Payments;
import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees to it that a customer is offered nothing that cannot be carried out. */
@Component
class OfferCheck {

    private static final int FINEST_AMOUNT = 2;
    private static final int LONGEST_AMOUNT = 7;

    private final LinkedOrders linkedOrders;
    private final Payments payments;
    private final GoodwillLimits goodwill;

    OfferCheck(LinkedOrders linkedOrders, Payments payments, GoodwillLimits goodwill) {
        this.linkedOrders = linkedOrders;
        this.payments = payments;
        this.goodwill = goodwill;
    }

    /**
     * @param back    what the customer is to get back of the price
     * @param gesture what he is to be given beyond that
     * @return a sentence on why that cannot be; empty if it can
     */
    Optional<String> objection(Complaint complaint, BigDecimal back, BigDecimal gesture) {
        if (isOdd(back) || isOdd(gesture)) {
            return Optional.of("An amount of money has no more than seven digits and two decimals and is not below zero.");
        }
        if (back.signum() == 0 && gesture.signum() == 0 && complaint.replacements().isEmpty()) {
            return Optional.of("Please enter on the sheet which pieces are sent once more, or here what the customer gets back.");
        }
        return toMoney(complaint, back).or(() -> toGesture(complaint, Money.of(gesture, complaint.currency()))).or(() -> toGoods(complaint));
    }

    private Optional<String> toMoney(Complaint complaint, BigDecimal back) {
        Money most = payments.balance(complaint.orderNumber()).owed();
        return back.compareTo(most.amount()) <= 0 ? Optional.empty()
                : Optional.of("The customer can get back %s at most: that is what the order costs.".formatted(most));
    }

    /** What would have to be agreed to later is not promised before. */
    private Optional<String> toGesture(Complaint complaint, Money gesture) {
        return !gesture.isPositive() || complaint.state() == ComplaintState.WITH_MANAGER || !goodwill.needsManager(complaint.orderNumber(), gesture)
                ? Optional.empty()
                : Optional.of("A gesture of %s is a manager's to offer. Please offer less, or pass the complaint on to a manager.".formatted(gesture));
    }

    private Optional<String> toGoods(Complaint complaint) {
        Map<Integer, Integer> replaceable = linkedOrders.replaceable(complaint.orderNumber());
        return complaint.replacements().entrySet().stream().filter(line -> line.getValue() > replaceable.getOrDefault(line.getKey(), 0)).findFirst()
                .map(line -> "Of line %d, %d pieces can be sent once more; others were replaced meanwhile."
                        .formatted(line.getKey(), replaceable.getOrDefault(line.getKey(), 0)));
    }

    private static boolean isOdd(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.signum() < 0 || plain.scale() > FINEST_AMOUNT || plain.precision() - plain.scale() > LONGEST_AMOUNT;
    }
}
