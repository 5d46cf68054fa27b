package io.orderway.payment.application;

import io.orderway.payment.CreditStanding;
import io.orderway.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much of their credit customers have used. Every change is one statement on one row; the order is locked before it, see ADR 3. */
@Component
class CreditTable {

    private final JdbcClient jdbc;

    CreditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CreditStanding read(String customerNumber, Money limit) {
        return jdbc.sql("select committed, open_balance from credit_account where customer_number = :customer and currency = :currency")
                .param("customer", customerNumber)
                .param("currency", limit.currency())
                .query((row, number) -> new CreditStanding(limit, Money.of(row.getBigDecimal("committed"), limit.currency()),
                        Money.of(row.getBigDecimal("open_balance"), limit.currency())))
                .optional()
                .orElseGet(() -> new CreditStanding(limit, Money.zero(limit.currency()), Money.zero(limit.currency())));
    }

    /** @return false if with this amount the customer would owe more than the ceiling */
    boolean take(String customerNumber, Money amount, Money ceiling) {
        if (tryToTake(customerNumber, amount, ceiling)) {
            return true;
        }
        open(customerNumber, amount.currency());
        return tryToTake(customerNumber, amount, ceiling);
    }

    private boolean tryToTake(String customerNumber, Money amount, Money ceiling) {
        return jdbc.sql("""
                update credit_account set committed = committed + :amount, granted = greatest(granted, :ceiling)
                where customer_number = :customer and currency = :currency and committed + open_balance + :amount <= :ceiling
                """)
                .param("customer", customerNumber)
                .param("currency", amount.currency())
                .param("amount", amount.amount())
                .param("ceiling", ceiling.amount())
                .update() == 1;
    }

    /** Takes the amount whatever the limit says, because people have decided so. */
    void takeBeyondLimit(String customerNumber, Money amount) {
        open(customerNumber, amount.currency());
        change(customerNumber, amount.currency(), """
                committed = committed + :amount, granted = greatest(granted, committed + open_balance + :amount)""", amount);
    }

    void giveBack(String customerNumber, Money amount) {
        change(customerNumber, amount.currency(), "committed = committed - :amount", amount);
    }

    void addOpenBalance(String customerNumber, Money amount) {
        open(customerNumber, amount.currency());
        change(customerNumber, amount.currency(), """
                open_balance = open_balance + :amount, granted = greatest(granted, committed + open_balance + :amount)""", amount);
    }

    void setOpenBalance(String customerNumber, Money balance) {
        open(customerNumber, balance.currency());
        change(customerNumber, balance.currency(), "open_balance = :amount, granted = greatest(granted, committed + :amount)", balance);
    }

    private void open(String customerNumber, String currency) {
        jdbc.sql("""
                insert into credit_account (customer_number, currency, committed, open_balance, granted)
                values (:customer, :currency, 0, 0, 0) on conflict do nothing
                """).param("customer", customerNumber).param("currency", currency).update();
    }

    private void change(String customerNumber, String currency, String assignments, Money amount) {
        jdbc.sql("update credit_account set " + assignments + " where customer_number = :customer and currency = :currency")
                .param("customer", customerNumber)
                .param("currency", currency)
                .param("amount", amount.amount())
                .update();
    }
}
