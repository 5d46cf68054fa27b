package io.orderway.customer;

import io.orderway.shared.Money;
import io.orderway.shared.SaveOutcome;
import io.orderway.shared.SaveOutcome.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredCustomers implements Customers {

    private static final String SELECT = """
            select number, name, email, phone, street, postcode, city, country, tier, payment_terms, credit_limit, currency, price_list,
                   vat_number, blocked, exempt_from_duplicate_check, ship_complete, consumer
            from customer
            """;

    /** One statement, so that two imports at once neither fail nor lose a change; no row comes back if nothing differs. */
    private static final String UPSERT = """
            insert into customer (number, name, email, phone, street, postcode, city, country, tier, payment_terms, credit_limit, currency,
                                  price_list, vat_number, blocked, exempt_from_duplicate_check, ship_complete, consumer, changed_at)
            values (:number, :name, :email, :phone, :street, :postcode, :city, :country, :tier, :paymentTerms, :creditLimit, :currency,
                    :priceList, :vatNumber, :blocked, :exempt, :shipComplete, :consumer, :now)
            on conflict (number) do update set
                (name, email, phone, street, postcode, city, country, tier, payment_terms, credit_limit, currency, price_list, vat_number,
                 changed_at)
                = (excluded.name, excluded.email, excluded.phone, excluded.street, excluded.postcode, excluded.city, excluded.country,
                   excluded.tier, excluded.payment_terms, excluded.credit_limit, excluded.currency, excluded.price_list, excluded.vat_number,
                   excluded.changed_at)
            where (customer.name, customer.email, customer.phone, customer.street, customer.postcode, customer.city, customer.country,
                   customer.tier, customer.payment_terms, customer.credit_limit, customer.currency, customer.price_list, customer.vat_number)
                  is distinct from
                  (excluded.name, excluded.email, excluded.phone, excluded.street, excluded.postcode, excluded.city, excluded.country,
                   excluded.tier, excluded.payment_terms, excluded.credit_limit, excluded.currency, excluded.price_list, excluded.vat_number)
            returning xmax = 0 as created
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredCustomers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Customer> find(String number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(StoredCustomers::customer).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Customer> findAll(Collection<String> numbers) {
        Map<String, Customer> found = new LinkedHashMap<>();
        jdbc.sql(SELECT + "where number = any(:numbers) order by number")
                .param("numbers", numbers.toArray(String[]::new))
                .query(StoredCustomers::customer)
                .list()
                .forEach(customer -> found.put(customer.number(), customer));
        return found;
    }

    @Override
    @Transactional
    public SaveOutcome save(Customer customer) {
        List<String> reasons = CustomerCheck.reasonsToRefuse(customer);
        if (!reasons.isEmpty()) {
            return new SaveOutcome.Refused(reasons);
        }
        Contact contact = customer.contact().withPhoneOf(customer.address().country());
        PostalAddress address = customer.address();
        CommercialTerms terms = customer.terms();
        Optional<Boolean> created = jdbc.sql(UPSERT)
                .param("number", customer.number())
                .param("name", customer.name())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .param("street", address.street())
                .param("postcode", address.postcode())
                .param("city", address.city())
                .param("country", address.country())
                .param("tier", terms.tier().name())
                .param("paymentTerms", terms.payment().code())
                .param("creditLimit", terms.creditLimit().amount())
                .param("currency", terms.creditLimit().currency())
                .param("priceList", terms.priceList())
                .param("vatNumber", terms.vatNumber())
                .param("blocked", customer.handling().blocked())
                .param("exempt", customer.handling().exemptFromDuplicateCheck())
                .param("shipComplete", customer.handling().shipComplete())
                .param("consumer", customer.handling().consumer())
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional();
        return new SaveOutcome.Saved(created.map(isNew -> isNew ? Change.CREATED : Change.CHANGED).orElse(Change.UNCHANGED));
    }

    @Override
    @Transactional
    public void handle(String number, Handling handling) {
        int changed = jdbc.sql("""
                        update customer
                        set blocked = :blocked, exempt_from_duplicate_check = :exempt, ship_complete = :shipComplete, consumer = :consumer,
                            changed_at = :now
                        where number = :number
                        """)
                .param("number", number)
                .param("blocked", handling.blocked())
                .param("exempt", handling.exemptFromDuplicateCheck())
                .param("shipComplete", handling.shipComplete())
                .param("consumer", handling.consumer())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (changed == 0) {
            throw new NoSuchElementException("There is no customer " + number);
        }
    }

    private static Customer customer(ResultSet row, int rowNumber) throws SQLException {
        return new Customer(
                row.getString("number"),
                row.getString("name"),
                new Contact(row.getString("email"), row.getString("phone")),
                new PostalAddress(row.getString("street"), row.getString("postcode"), row.getString("city"), row.getString("country")),
                new CommercialTerms(
                        CustomerTier.valueOf(row.getString("tier")),
                        PaymentTerms.of(row.getString("payment_terms")),
                        Money.of(row.getBigDecimal("credit_limit"), row.getString("currency")),
                        row.getString("price_list"),
                        row.getString("vat_number")),
                new Handling(
                        row.getBoolean("blocked"), row.getBoolean("exempt_from_duplicate_check"), row.getBoolean("ship_complete"),
                        row.getBoolean("consumer")));
    }
}
