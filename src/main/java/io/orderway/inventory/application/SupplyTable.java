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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is of articles, what is to come, and who comes before. One statement, so that nothing is counted twice or missed between two. */
@Component
class SupplyTable {

    private static final String SITUATION = """
            select 'THERE' as part, sku, null as purchase_order, on_hand - reserved - assigned as pieces, null::date as day, 0 as line_number
            from stock where sku = any(:skus) and on_hand > reserved + assigned
            union all
            select 'OWN', sku, null, sum(assigned), null, 0 from backorder_line where order_number = :order and assigned > 0 group by sku
            union all
            select 'COMING', sku, purchase_order_number, pieces, expected_on, 0 from incoming_goods where sku = any(:skus)
            union all
            select 'AHEAD', sku, null, coalesce(sum(pieces) filter (where comes_before), 0), null, count(*) filter (where not comes_before)
            from (select goods.sku, %s as pieces, :everybody or %s < %s as comes_before from %s
                  where goods.sku = any(:skus) and goods.order_number <> :order) others
            group by sku
            union all
            select 'RESTOCKED', sku, null, 0, restocked_on, line_number from promised_goods
            where order_number = :order and restocked_on is not null
            """.formatted(PlaceSql.PIECES, PlaceSql.PLACE, PlaceSql.OWN_PLACE, PlaceSql.PROMISED);

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;

    SupplyTable(JdbcClient jdbc, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * @param supplies  what nobody has yet
     * @param own       what is in the house and kept for the order
     * @param ahead     pieces that others will take first
     * @param behind    articles that are promised to others who stand behind
     * @param restocked by line and article, when goods will be bought for the order by what it was promised before
     */
    record Situation(List<Supply> supplies, List<Supply> own, Map<Sku, Long> ahead, Set<Sku> behind,
            Map<LineOf, LocalDate> restocked) {

        /** Whether it matters who comes first: what is in the house is not enough for all. */
        boolean isContested(List<WantedLine> wanted) {
            Map<Sku, Long> left = new HashMap<>();
            Stream.concat(supplies.stream(), own.stream()).filter(supply -> supply.purchaseOrder() == null)
                    .forEach(supply -> left.merge(supply.sku(), (long) supply.pieces(), Long::sum));
            wanted.forEach(line -> left.merge(line.sku(), (long) -line.pieces(), Long::sum));
            return ahead.entrySet().stream().anyMatch(others -> others.getValue() > left.getOrDefault(others.getKey(), 0L));
        }
    }

    record LineOf(int lineNumber, Sku sku) {
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
        Situation situation = new Situation(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashSet<>(), new HashMap<>());
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
                        case "OWN" -> situation.own().add(new Supply(sku, null, row.getInt("pieces"), today));
                        case "COMING" -> situation.supplies().add(new Supply(sku, row.getString("purchase_order"), row.getInt("pieces"), day));
                        case "AHEAD" -> {
                            situation.ahead().put(sku, row.getLong("pieces"));
                            if (row.getInt("line_number") > 0) {
                                situation.behind().add(sku);
                            }
                        }
                        default -> situation.restocked().put(new LineOf(row.getInt("line_number"), sku), day);
                    }
                });
        return situation;
    }
}
