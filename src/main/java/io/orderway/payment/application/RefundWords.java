package io.orderway.payment.application;

import io.orderway.payment.PaymentMethod;
import io.orderway.payment.RefundCause;
import io.orderway.shared.Money;
import java.util.Locale;

/** How the timeline speaks of refunds. */
final class RefundWords {

    private RefundWords() {
    }

    /** {@code OTHER_REASON} becomes {@code other reason}. */
    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(RefundCause cause) {
        return of(cause.name());
    }

    static String of(PaymentMethod method) {
        return switch (method) {
            case BANK_TRANSFER -> "by bank transfer";
            case CARD -> "to the card";
            case CASH -> "in cash";
            case ACCOUNT -> "to the customer's account";
        };
    }

    static String of(Money credit, Money amount) {
        if (credit.isZero()) {
            return amount + " to pay back";
        }
        return amount.isZero() ? credit + " owed less" : "%s owed less, %s to pay back".formatted(credit, amount);
    }
}
