package io.orderway.delay.application;

import io.orderway.payment.Payments;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a compensation is worth that is not simply a percentage. */
@Service
public class WorkOutCompensation {

    private final Payments payments;

    WorkOutCompensation(Payments payments) {
        this.payments = payments;
    }

    /** @return empty for a discount, which is a percentage, and for a gift */
    @Transactional(readOnly = true)
    public Optional<Money> worth(OrderNumber number, String compensation) {
        return switch (compensation) {
            case "CARRIAGE_FREE" -> Optional.of(payments.carriage(number));
            case "FULL_REFUND" -> Optional.of(payments.balance(number).owed());
            default -> Optional.empty();
        };
    }
}
