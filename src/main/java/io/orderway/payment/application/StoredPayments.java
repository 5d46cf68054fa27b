package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.Payments;
import io.orderway.payment.application.CommitmentTable.Row;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows by what shipments are covered, and what an order has cost, brought in and given back. */
@Service
@Transactional(readOnly = true)
class StoredPayments implements Payments {

    private final OrderReader orders;
    private final CommitmentTable commitments;
    private final GrossAmounts gross;
    private final RefundTable refunds;
    private final Ledger ledger;
    private final PaidGoods paidGoods;

    StoredPayments(OrderReader orders, CommitmentTable commitments, GrossAmounts gross, RefundTable refunds, Ledger ledger,
            PaidGoods paidGoods) {
        this.orders = orders;
        this.commitments = commitments;
        this.gross = gross;
        this.refunds = refunds;
        this.ledger = ledger;
        this.paidGoods = paidGoods;
    }

    @Override
    public Optional<Commitment> commitment(ShipmentNumber shipment) {
        return commitments.find(shipment).map(Row::commitment);
    }

    @Override
    public List<Entry> entries(OrderNumber number) {
        return ledger.of(number);
    }

    @Override
    public Money paid(OrderNumber number) {
        return balance(number).paid();
    }

    @Override
    public Balance balance(OrderNumber number) {
        return ledger.balance(number, orders.get(number).currency());
    }

    @Override
    public Money gross(OrderNumber number, Map<Integer, Integer> pieces) {
        return gross.of(orders.get(number), pieces);
    }

    @Override
    public PaidFor paidFor(OrderView order, Map<Integer, Integer> pieces) {
        return paidGoods.of(order, pieces);
    }

    @Override
    public Money gross(OrderNumber number, Money net) {
        return gross.ofCharge(orders.get(number), net);
    }

    @Override
    public Money charges(OrderNumber number) {
        return gross.charges(orders.get(number));
    }

    @Override
    public Money gross(OrderView order) {
        return gross.of(order);
    }

    @Override
    public Money carriage(OrderNumber number) {
        return gross.carriage(orders.get(number));
    }

    @Override
    public List<Refund> refunds(OrderNumber number) {
        return refunds.of(number).stream().map(RefundTable.Row::refund).toList();
    }
}
