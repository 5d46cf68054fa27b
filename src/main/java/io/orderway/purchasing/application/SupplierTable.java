package io.orderway.purchasing.application;

import io.orderway.customer.PostalAddress;
import io.orderway.purchasing.Supplier;
import io.orderway.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the suppliers. */
@Component
class SupplierTable {

    private static final int SHORT = 3;
    private static final String SELECT = """
            select number, name, email, street, postcode, city, country, language, currency, minimum_order_value, order_days from supplier
            """;

    /** One statement, so that two imports at once neither fail nor lose a change; no row comes back if nothing differs. */
    private static final String UPSERT = """
            insert into supplier (number, name, email, street, postcode, city, country, language, currency, minimum_order_value, order_days,
                                  changed_at)
            values (:number, :name, :email, :street, :postcode, :city, :country, :language, :currency, :minimum, :days, :now)
            on conflict (number) do update set
                (name, email, street, postcode, city, country, language, currency, minimum_order_value, order_days, changed_at)
                = (excluded.name, excluded.email, excluded.street, excluded.postcode, excluded.city, excluded.country, excluded.language,
                   excluded.currency, excluded.minimum_order_value, excluded.order_days, excluded.changed_at)
            where (supplier.name, supplier.email, supplier.street, supplier.postcode, supplier.city, supplier.country, supplier.language,
                   supplier.currency, supplier.minimum_order_value, supplier.order_days)
                  is distinct from
                  (excluded.name, excluded.email, excluded.street, excluded.postcode, excluded.city, excluded.country, excluded.language,
                   excluded.currency, excluded.minimum_order_value, excluded.order_days)
            returning xmax = 0 as created
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SupplierTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Supplier> all() {
        return jdbc.sql(SELECT + "order by number").query(SupplierTable::supplier).list();
    }

    Optional<Supplier> find(String number) {
        return jdbc.sql(SELECT + "where number = :number").param("number", number).query(SupplierTable::supplier).optional();
    }

    /** @return whether it is new; empty if nothing differed */
    Optional<Boolean> save(Supplier supplier) {
        return jdbc.sql(UPSERT)
                .param("number", supplier.number())
                .param("name", supplier.name())
                .param("email", supplier.email())
                .param("street", supplier.address().street())
                .param("postcode", supplier.address().postcode())
                .param("city", supplier.address().city())
                .param("country", supplier.address().country())
                .param("language", supplier.language())
                .param("currency", supplier.currency())
                .param("minimum", supplier.minimumOrder().amount())
                .param("days", written(supplier.orderDays()))
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .optional();
    }

    private static String written(Set<DayOfWeek> days) {
        return days.isEmpty() ? null : days.stream().sorted().map(day -> day.name().substring(0, SHORT)).collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> read(String days) {
        return days == null ? Set.of() : Arrays.stream(DayOfWeek.values()).filter(day -> days.contains(day.name().substring(0, SHORT)))
                .collect(Collectors.toSet());
    }

    private static Supplier supplier(ResultSet row, int index) throws SQLException {
        return new Supplier(row.getString("number"), row.getString("name"), row.getString("email"),
                new PostalAddress(row.getString("street"), row.getString("postcode"), row.getString("city"), row.getString("country")),
                row.getString("language"), Money.of(row.getBigDecimal("minimum_order_value"), row.getString("currency")), read(row.getString("order_days")));
    }
}
