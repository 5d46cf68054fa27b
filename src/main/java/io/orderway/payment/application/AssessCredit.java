package io.orderway.payment.application;

import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.payment.CreditStanding;
import io.orderway.payment.Payments.Commitment;
import io.orderway.payment.Payments.CommitmentState;
import io.orderway.payment.Payments.PaymentWay;
import io.orderway.payment.domain.CreditUse;
import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the credit table asks for: the customer's terms, and how far this shipment would take him towards his limit. */
@Service
public class AssessCredit {

    private final OrderReader orders;
    private final Customers customers;
    private final GrossAmounts gross;
    private final CreditTable credit;
    private final Cover cover;
    private final Charges charges;
    private final CommitmentTable commitments;

    AssessCredit(OrderReader orders, Customers customers, GrossAmounts gross, CreditTable credit, Cover cover, Charges charges,
            CommitmentTable commitments) {
        this.orders = orders;
        this.customers = customers;
        this.gross = gross;
        this.credit = credit;
        this.cover = cover;
        this.charges = charges;
        this.commitments = commitments;
    }

    /**
     * @param prepaid    true if the customer's terms ask for payment in advance
     * @param nothingDue true if the shipment costs nothing
     */
    public record CreditFacts(boolean prepaid, CustomerTier tier, boolean blocked, boolean nothingDue, CreditUse use) {
    }

    /** What earlier shipments no longer need, because they were cancelled or picked short, is given back first. */
    @Transactional
    public CreditFacts assess(ShipmentNumber shipment) {
        OrderView order = orders.lock(shipment.orderNumber());
        cover.align(order);
        charges.align(order);
        Optional<Customer> customer = Optional.ofNullable(order.customerNumber()).flatMap(customers::find);
        Money amount = gross.of(order, shipment, customer);
        commitments.save(new Commitment(shipment, PaymentWay.ON_ACCOUNT, CommitmentState.ASSESSED, amount), order.customerNumber(), null);
        return new CreditFacts(
                customer.map(known -> known.terms().payment().isPrepaid()).orElse(true),
                customer.map(known -> known.terms().tier()).orElse(CustomerTier.STANDARD),
                customer.map(known -> known.handling().blocked()).orElse(false),
                amount.isZero(),
                customer.map(known -> use(known, amount)).orElse(new CreditUse(CreditUse.BEYOND_MEASURE, 0)));
    }

    private CreditUse use(Customer customer, Money amount) {
        Money limit = CreditLimits.of(customer, amount.currency());
        CreditStanding standing = credit.read(customer.number(), limit);
        return CreditUse.of(standing.committed().plus(standing.openBalance()).plus(amount), limit);
    }
}
