package io.orderway.payment.application;

import io.orderway.customer.Customer;
import io.orderway.shared.Money;

/** A limit holds in the currency in which the customer is billed; in any other there is none, and finance decides. */
final class CreditLimits {

    private CreditLimits() {
    }

    static Money of(Customer customer, String currency) {
        Money limit = customer.terms().creditLimit();
        return limit.currency().equals(currency) ? limit : Money.zero(currency);
    }
}
