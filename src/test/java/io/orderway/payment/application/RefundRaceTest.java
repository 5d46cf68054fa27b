package io.orderway.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.PaymentTerms;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.PaymentStory;
import io.orderway.payment.Payments;
import io.orderway.payment.Payments.Balance;
import io.orderway.payment.RefundCause;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefundRaceTest {

    private final PaymentStory story;
    private final Payments payments;
    private final DetermineRefund determine;
    private final CarryOutRefund carryOut;
    private final RefundParts parts;
    private final SettlePart settle;
    private final CompleteRefund complete;
    private final ApproveRefund approve;
    private final Customer customer;

    RefundRaceTest(PaymentStory story, Payments payments, DetermineRefund determine, CarryOutRefund carryOut, RefundParts parts, SettlePart settle,
            CompleteRefund complete, ApproveRefund approve, TestOrders orders) {
        this.story = story;
        this.payments = payments;
        this.determine = determine;
        this.carryOut = carryOut;
        this.parts = parts;
        this.settle = settle;
        this.complete = complete;
        this.approve = approve;
        this.customer = orders.customer(PaymentTerms.PREPAID, CustomerTier.STANDARD);
    }

    @Test
    void ofSeveralClerksWhoAskForTheSameRefundOneIsHeard() throws Exception {
        OrderNumber number = story.paid(customer).orderNumber();

        List<RefundOutcome> outcomes = AtOnce.times(6, () -> ask(number, RefundCause.RETURN, "R-1", "100"));

        assertThat(outcomes).filteredOn(RefundOutcome.Due.class::isInstance).hasSize(1);
        assertThat(outcomes).extracting(RefundOutcome::refundNumber).containsOnly(outcomes.get(0).refundNumber());
    }

    @Test
    void differentCausesAtOnceNeverTakeMoreThanWasPaid() throws Exception {
        OrderNumber number = story.paid(customer).orderNumber();
        AtomicInteger cause = new AtomicInteger();

        List<RefundOutcome> outcomes = AtOnce.times(6, () -> ask(number, RefundCause.RETURN, "R-" + cause.incrementAndGet(), "100"));

        outcomes.stream().filter(RefundOutcome.Due.class::isInstance).forEach(outcome -> payBack(outcome.refundNumber()));
        assertThat(payments.balance(number).refunded()).isEqualTo(Money.of("240", "GBP"));
        assertThat(payments.balance(number).owed().isZero()).isTrue();
    }

    @Test
    void onePartIsPaidOnceHoweverOftenItIsBooked() throws Exception {
        OrderNumber number = story.paid(customer).orderNumber();
        String refund = ask(number, RefundCause.LOSS, "L-1", "100").refundNumber();
        carryOut.carryOut(refund);

        AtOnce.times(4, () -> {
            settle.bookPaidOut(refund, 1, PaymentMethod.CASH);
            return true;
        });
        settle.creditAccount(refund, 1);

        assertThat(payments.balance(number).refunded()).isEqualTo(Money.of("100", "GBP"));
    }

    /** Payments and refunds of all kinds in any order: never more goes out than came in, and when all is settled nothing is due. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261125})
    void theLedgerIsSquareAfterAnySequence(long seed) {
        Random random = new Random(seed);
        OrderNumber number = story.paid(customer).orderNumber();
        List<String> open = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            int what = random.nextInt(4);
            if (what == 0) {
                story.pay(number, Integer.toString(1 + random.nextInt(80)), PaymentMethod.values()[random.nextInt(3)]);
            } else if (what < 3) {
                RefundCause cause = RefundCause.values()[random.nextInt(RefundCause.values().length)];
                RefundOutcome outcome = ask(number, cause, "N-" + random.nextInt(12), random.nextBoolean() ? null : Integer.toString(random.nextInt(120)));
                if (outcome instanceof RefundOutcome.Due) {
                    open.add(outcome.refundNumber());
                }
            } else if (!open.isEmpty()) {
                String refund = open.remove(random.nextInt(open.size()));
                if (random.nextInt(5) == 0) {
                    approve.decline(refund, "NOT_OWED");
                } else {
                    payBack(refund);
                }
            }
            Balance balance = payments.balance(number);
            assertThat(balance.refunded()).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(balance.paid());
            assertThat(balance.owed().isNegative()).as("seed %d, step %d", seed, step).isFalse();
        }
        open.forEach(this::payBack);
        RefundOutcome last = ask(number, RefundCause.OVERPAYMENT, "last", null);
        if (last instanceof RefundOutcome.Due) {
            payBack(last.refundNumber());
        }
        Balance balance = payments.balance(number);
        assertThat(balance.paid().minus(balance.refunded()).minus(balance.owed()).plus(balance.open()).isZero()).as("seed %d: %s", seed, balance).isTrue();
        assertThat(balance.dueBack().isZero()).as("seed %d: %s", seed, balance).isTrue();
    }

    private RefundOutcome ask(OrderNumber number, RefundCause cause, String causeNumber, String amount) {
        return determine.determine(number, cause, causeNumber, Optional.ofNullable(amount).map(BigDecimal::new));
    }

    private void payBack(String refund) {
        int count = carryOut.carryOut(refund);
        for (int part = 1; part <= count; part++) {
            if (parts.look(refund, part).due()) {
                settle.bookPaidOut(refund, part, PaymentMethod.BANK_TRANSFER);
            }
        }
        complete.complete(refund);
    }
}
