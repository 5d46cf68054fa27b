package io.orderway.inventory.application;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.inventory.domain.AllocationStrategy;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.inventory.domain.Supply;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is of articles, what is to come, and who comes before. One statement, so that nothing is counted twice or missed between two. */
@Component
class SupplyTable {

    private static final String SITUATION = """
            select 'THERE' as part, sku, null as purchase_order, on_hand - reserved as pieces, null::date as day, 0 as line_number
            from stock where sku = any(:skus) and on_hand > reserved
            union all
            select 'COMING', sku, purchase_order_number, pieces, expected_on, 0 from incoming_goods where sku = any(:skus)
            union all
            select 'AHEAD', goods.sku, null, sum(goods.pieces), null, 0 from %s
            where goods.sku = any(:skus) and goods.order_number <> :order and (:everybody or %s < %s)
            group by goods.sku
            union all
            select 'RESTOCKED', sku, null, 0, restocked_on, line_number from promised_goods
            where order_number = :order and restocked_on is not null
            """.formatted(PlaceSql.PROMISED, PlaceSql.PLACE, PlaceSql.OWN_PLACE);

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    SupplyTable(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * @param ahead     pieces that others will take first
     * @param restocked by line, when goods will be bought for the order by what it was promised before
     */
    record Situation(List<Supply> supplies, Map<Sku, Long> ahead, Map<Integer, LocalDate> restocked) {

        /** Whether it matters who comes first: what is in the house is not enough for all. */
        boolean isContested(List<WantedLine> wanted) {
            Map<Sku, Long> left = new HashMap<>();
            supplies.stream().filter(supply -> supply.purchaseOrder() == null)
                    .forEach(supply -> left.merge(supply.sku(), (long) supply.pieces(), Long::sum));
            wanted.forEach(line -> left.merge(line.sku(), (long) -line.pieces(), Long::sum));
            return ahead.entrySet().stream().anyMatch(others -> others.getValue() > left.getOrDefault(others.getKey(), 0L));
        }
    }

    /** As it is for an order that stands behind everybody. @param number null for one that is not placed yet */
    Situation behindEverybody(Collection<Sku> skus, OrderNumber number) {
        return read(skus, new QueuePlace(AllocationStrategy.LOSE, 0, Instant.EPOCH, number), true);
    }

    /** As it is for whoever stands in that place. */
    Situation at(QueuePlace place, Collection<Sku> skus) {
        return read(skus, place, false);
    }

    private Situation read(Collection<Sku> skus, QueuePlace place, boolean everybody) {
        Situation situation = new Situation(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        LocalDate today = calendar.today();
        jdbc.sql(SITUATION)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new))
                .param("everybody", everybody)
                .params(PlaceSql.parameters(place))
                .query(row -> {
                    Sku sku = Sku.of(row.getString("sku"));
                    LocalDate day = row.getObject("day", LocalDate.class);
                    switch (row.getString("part")) {
                        case "THERE" -> situation.supplies().add(new Supply(sku, null, row.getInt("pieces"), today));
                        case "COMING" -> situation.supplies().add(new Supply(sku, row.getString("purchase_order"), row.getInt("pieces"), day));
                        case "AHEAD" -> situation.ahead().put(sku, row.getLong("pieces"));
                        default -> situation.restocked().put(row.getInt("line_number"), day);
                    }
                });
        return situation;
    }
}
