package io.orderway.payment.application;

import io.orderway.customer.Customers;
import io.orderway.order.OrderReader;
import io.orderway.payment.CreditAccounts;
import io.orderway.payment.CreditStanding;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.PaymentWay;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what customers owe. */
@Service
class StoredCredit implements CreditAccounts {

    private final Customers customers;
    private final OrderReader orders;
    private final CreditTable credit;
    private final CommitmentTable commitments;

    StoredCredit(Customers customers, OrderReader orders, CreditTable credit, CommitmentTable commitments) {
        this.customers = customers;
        this.orders = orders;
        this.credit = credit;
        this.commitments = commitments;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CreditStanding> standing(String customerNumber) {
        return customers.find(customerNumber).map(customer -> credit.read(customerNumber, customer.terms().creditLimit()));
    }

    @Override
    @Transactional
    public void recordOpenBalance(String customerNumber, Money openBalance) {
        credit.setOpenBalance(customerNumber, openBalance);
    }

    @Override
    @Transactional
    public void consume(ShipmentNumber shipment, Money invoiced) {
        orders.lock(shipment.orderNumber());
        commitments.find(shipment)
                .filter(row -> row.isIn(CommitmentState.AUTHORISED) && row.commitment().way() == PaymentWay.ON_ACCOUNT)
                .ifPresent(row -> {
                    commitments.change(shipment, CommitmentState.CONSUMED, row.amount());
                    credit.giveBack(row.customerNumber(), row.amount());
                    credit.addOpenBalance(row.customerNumber(), invoiced);
                });
    }
}
