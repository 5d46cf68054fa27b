package io.orderway.payment.application;

import io.orderway.order.OrderReader;
import io.orderway.payment.Payments;
import io.orderway.payment.application.CommitmentTable.Row;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows by what shipments are covered. */
@Service
@Transactional(readOnly = true)
class StoredPayments implements Payments {

    private final OrderReader orders;
    private final CommitmentTable commitments;
    private final Ledger ledger;

    StoredPayments(OrderReader orders, CommitmentTable commitments, Ledger ledger) {
        this.orders = orders;
        this.commitments = commitments;
        this.ledger = ledger;
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
        return ledger.paid(number, orders.get(number).currency());
    }
}
