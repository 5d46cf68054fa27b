package io.orderway.walk;

import io.orderway.order.OrderView;
import io.orderway.payment.GoodwillCause;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.Payments;
import io.orderway.payment.RefundCause;
import io.orderway.payment.application.IncomingPayment;
import io.orderway.payment.application.IncomingReversal;
import io.orderway.payment.application.ReversePayment;
import io.orderway.payment.application.TakePayment;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Money comes in, is taken back, goes back, and is given away. */
class WalkMoney {

    private static final List<PaymentMethod> METHODS = List.of(PaymentMethod.BANK_TRANSFER, PaymentMethod.CARD, PaymentMethod.CASH);

    private final WalkRecords records;
    private final WalkDesk desk;
    private final Payments payments;
    private final TakePayment takePayment;
    private final ReversePayment reversePayment;

    WalkMoney(WalkRecords records, WalkDesk desk, Payments payments, TakePayment takePayment, ReversePayment reversePayment) {
        this.records = records;
        this.desk = desk;
        this.payments = payments;
        this.takePayment = takePayment;
        this.reversePayment = reversePayment;
    }

    /** What is asked for, or part of it, or more, or anything. */
    String pay(WalkedOrder order, Random random) {
        OrderView paid = WalkDesk.any(records.family(order), random);
        Money open = payments.balance(paid.number()).open();
        Money amount = switch (random.nextInt(5)) {
            case 0 -> half(open);
            case 1 -> open.plus(Money.of("7.35", paid.currency()));
            case 2 -> Money.of("%d.%02d".formatted(random.nextInt(60), 1 + random.nextInt(99)), paid.currency());
            default -> open;
        };
        return pay(order, paid.number(), amount.isPositive() ? amount : Money.of("5.00", paid.currency()), WalkDesk.any(METHODS, random));
    }

    /** Pays what the customer was asked for. @return whether anything was asked */
    boolean payWhatIsAsked(WalkedOrder order) {
        boolean asked = false;
        for (OrderNumber number : records.waitingForMoney(order)) {
            Money open = payments.balance(number).open();
            if (open.isPositive()) {
                pay(order, number, open, PaymentMethod.BANK_TRANSFER);
                asked = true;
            }
        }
        return asked;
    }

    private String pay(WalkedOrder order, OrderNumber number, Money amount, PaymentMethod method) {
        IncomingPayment payment = new IncomingPayment(order.source(), order.nextEvent(), number.value(), amount, null, method);
        order.payments().add(payment.eventId());
        tell(order, () -> takePayment.receive(payment));
        return amount + " for the " + position(order, number) + " by " + method;
    }

    /** All of a payment, or part of it, or more than it was. */
    String reverse(WalkedOrder order, Random random) {
        String payment = WalkDesk.any(order.payments(), random);
        Money taken = records.paid(order, payment).map(amount -> Money.of(amount, "GBP")).orElse(Money.of("3.00", "GBP"));
        IncomingReversal reversal = new IncomingReversal(order.source(), order.nextEvent(), payment,
                random.nextInt(3) == 0 ? half(taken) : random.nextInt(8) == 0 ? taken.plus(taken) : taken);
        tell(order, () -> reversePayment.receive(reversal));
        return reversal.amount() + " of " + payment;
    }

    /** As processes ask that call it: for a cause, with an amount or for all that was paid too much; also twice for the same cause. */
    String refund(WalkedOrder order, Random random) {
        OrderView refunded = WalkDesk.any(records.family(order), random);
        RefundCause cause = WalkDesk.any(List.of(RefundCause.values()), random);
        String amount = random.nextBoolean() ? null : "%d.%02d".formatted(random.nextInt(300), random.nextInt(100));
        refund(refunded.number(), cause, "walk-" + random.nextInt(3), amount);
        return cause + " " + amount;
    }

    /** Finance looks once more at what it did not agree to pay back. */
    boolean refundWhatWasDeclined(WalkedOrder order) {
        List<OrderView> due = records.family(order).stream().filter(one -> payments.balance(one.number()).dueBack().isPositive()).toList();
        due.forEach(one -> refund(one.number(), RefundCause.OVERPAYMENT, order.nextEvent(), null));
        return !due.isEmpty();
    }

    private void refund(OrderNumber number, RefundCause cause, String causeNumber, String amount) {
        Map<String, Object> variables = new HashMap<>(Map.of("orderNumber", number.value(), "refundCause", cause.name(), "refundCauseNumber",
                causeNumber, "taskPriority", 50));
        if (amount != null) {
            variables.put("refundAmount", amount);
        }
        desk.start("refund", number.value(), variables);
    }

    String goodwill(WalkedOrder order, Random random) {
        OrderView given = WalkDesk.any(records.family(order), random);
        GoodwillCause cause = WalkDesk.any(List.of(GoodwillCause.values()), random);
        String amount = BigDecimal.valueOf(1 + random.nextInt(20_000), 2).toPlainString();
        desk.start("goodwill", given.number().value(), Map.of("orderNumber", given.number().value(), "goodwillCause", cause.name(),
                "goodwillCauseNumber", "walk-" + random.nextInt(2), "goodwillAmount", amount, "taskPriority", 50));
        return cause + " " + amount;
    }

    private static void tell(WalkedOrder order, Runnable telling) {
        order.told().add(telling);
        telling.run();
    }

    private int position(WalkedOrder order, OrderNumber number) {
        return records.family(order).stream().map(OrderView::number).toList().indexOf(number);
    }

    private static Money half(Money amount) {
        Money half = amount.times(new BigDecimal("0.5")).rounded();
        return half.isPositive() ? half : Money.of("0.01", amount.currency());
    }
}
