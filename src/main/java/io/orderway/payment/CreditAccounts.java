package io.orderway.payment;

import io.orderway.shared.Money;
import io.orderway.shared.ShipmentNumber;
import java.util.Optional;

/** What customers owe, and how much of their limits is taken. */
public interface CreditAccounts {

    /** @return empty if there is no such customer */
    Optional<CreditStanding> standing(String customerNumber);

    /** Takes over what the books say that the customer owes; it counts against the limit from now on. */
    void recordOpenBalance(String customerNumber, Money openBalance);

    /**
     * A shipment on account was invoiced: what it had taken of the credit now stands as open balance. A repeat changes nothing.
     *
     * @param invoiced gross, in the currency of the order
     */
    void consume(ShipmentNumber shipment, Money invoiced);
}
