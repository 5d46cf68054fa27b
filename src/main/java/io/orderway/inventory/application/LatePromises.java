package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.Product;
import io.orderway.catalog.Products;
import io.orderway.inventory.domain.Supplies;
import io.orderway.inventory.domain.Supply;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the orders that will get an article later than their promise needs it: gives out what there is and what is to come in their turn. */
@Component
class LatePromises {

    private final JdbcClient jdbc;
    private final SupplyTable table;
    private final CountedOn countedOn;
    private final Products products;
    private final WorkingCalendar calendar;

    LatePromises(JdbcClient jdbc, SupplyTable table, CountedOn countedOn, Products products, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.table = table;
        this.countedOn = countedOn;
        this.products = products;
        this.calendar = calendar;
    }

    private record Claim(OrderNumber number, int pieces, LocalDate inHouseOn, LocalDate restockedOn) {
    }

    /** In the order of their numbers. What is there is read before who waits for it, so that goods given out in between make nobody late. */
    List<OrderNumber> of(Sku sku) {
        Supplies supplies = new Supplies(countedOn.dated(table.behindEverybody(List.of(sku), null).supplies()));
        int leadTime = products.find(sku).map(Product::replenishment).map(terms -> terms.leadTimeDays()).orElse(0);
        Set<OrderNumber> late = new LinkedHashSet<>();
        for (Claim claim : claims(sku)) {
            List<Supply> taken = supplies.take(sku, claim.pieces());
            LocalDate last = taken.stream().map(Supply::inHouseOn).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
            boolean covered = taken.stream().mapToInt(Supply::pieces).sum() == claim.pieces();
            if (last.isAfter(claim.inHouseOn()) || !covered && restocked(claim, leadTime).isAfter(claim.inHouseOn())) {
                late.add(claim.number());
            }
        }
        return late.stream().sorted(Comparator.comparingLong(OrderNumber::sequence)).toList();
    }

    private LocalDate restocked(Claim claim, int leadTime) {
        LocalDate today = calendar.today();
        return claim.restockedOn() == null || claim.restockedOn().isBefore(today) ? today.plusDays(leadTime) : claim.restockedOn();
    }

    private List<Claim> claims(Sku sku) {
        return jdbc.sql("""
                select goods.order_number, %s as pieces, goods.in_house_on, goods.restocked_on from %s
                where goods.sku = :sku order by %s, goods.line_number
                """.formatted(PlaceSql.PIECES, PlaceSql.PROMISED, PlaceSql.PLACE)).param("sku", sku.value()).query(LatePromises::claim).list();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(OrderNumber.of(row.getString("order_number")), row.getInt("pieces"), row.getObject("in_house_on", LocalDate.class),
                row.getObject("restocked_on", LocalDate.class));
    }
}
