package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.payment.PaymentEvent;
import io.orderway.payment.PaymentMethod;
import io.orderway.payment.Payments.EntryKind;
import io.orderway.payment.application.GoodwillTable.Row;
import io.orderway.payment.application.GoodwillTable.State;
import io.orderway.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives goodwill, or notes that it is not given; each is given once. */
@Service
public class GrantGoodwill {

    private final OrderReader orders;
    private final GoodwillTable goodwill;
    private final RefundParts refundParts;
    private final Ledger ledger;
    private final CreditTable credit;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    GrantGoodwill(OrderReader orders, GoodwillTable goodwill, RefundParts refundParts, Ledger ledger, CreditTable credit, Timeline timeline,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.goodwill = goodwill;
        this.refundParts = refundParts;
        this.ledger = ledger;
        this.credit = credit;
        this.timeline = timeline;
        this.events = events;
    }

    /** @param reason UPPER_SNAKE, as chosen */
    @Transactional
    public void decline(String goodwillNumber, String reason) {
        Row row = lock(goodwillNumber);
        goodwill.change(goodwillNumber, State.DECLINED, row.amount());
        timeline.record(row.order(), "GOODWILL_DECLINED", "%s: %s".formatted(goodwillNumber, RefundWords.of(reason)));
    }

    /** @throws IllegalStateException if the customer has no account */
    @Transactional
    public void creditAccount(String goodwillNumber) {
        Row row = lock(goodwillNumber);
        OrderView order = orders.get(row.order());
        String account = refundParts.accountOf(order)
                .orElseThrow(() -> new IllegalStateException("Order %s has no customer's account".formatted(order.number())));
        if (grant(row, PaymentMethod.ACCOUNT)) {
            credit.addOpenBalance(account, Money.zero(row.amount().currency()).minus(row.amount()));
        }
    }

    /** Finance has paid it out. */
    @Transactional
    public void bookPaidOut(String goodwillNumber, PaymentMethod method) {
        grant(lock(goodwillNumber), method);
    }

    private boolean grant(Row row, PaymentMethod method) {
        boolean first = ledger.enter(new Ledger.Draft(row.order(), null, EntryKind.GOODWILL, row.amount(), method, null, Ledger.HOUSE, row.number()));
        if (first) {
            goodwill.change(row.number(), State.GRANTED, row.amount());
            timeline.record(row.order(), "GOODWILL_GRANTED", "%s: %s %s".formatted(row.number(), row.amount(), RefundWords.of(method)));
            events.publishEvent(new PaymentEvent.GoodwillGranted(row.order(), row.number(), row.cause(), row.amount(), method == PaymentMethod.ACCOUNT));
        }
        return first;
    }

    private Row lock(String goodwillNumber) {
        orders.lock(goodwill.get(goodwillNumber).order());
        return goodwill.get(goodwillNumber);
    }
}
