package io.orderway.inventory.application;

import io.orderway.inventory.DeliveryForecast.Line;
import io.orderway.inventory.DeliveryForecast.Part;
import io.orderway.inventory.SupplyOrigin;
import io.orderway.inventory.domain.QueuePlace;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was promised to orders though it was not reserved. Changed only while the order is locked. */
@Component
class PromisedGoods {

    private final JdbcClient jdbc;

    PromisedGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what the order was promised. */
    void put(QueuePlace place, List<Line> lines) {
        forget(place.number());
        jdbc.sql("""
                insert into promised_goods (order_number, line_number, sku, pieces, in_house_on, restocked_on, strategy, rank, since)
                select :order, line_number, sku, pieces, in_house_on::date, restocked_on::date, :strategy, :rank, :since
                from unnest(:lines, :skus, :pieces, :inHouseOn, :restockedOn) as line (line_number, sku, pieces, in_house_on, restocked_on)
                """)
                .params(PlaceSql.parameters(place))
                .param("lines", array(lines, Line::lineNumber, Integer[]::new))
                .param("skus", array(lines, line -> line.sku().value(), String[]::new))
                .param("pieces", array(lines, Line::pieces, Integer[]::new))
                .param("inHouseOn", array(lines, line -> line.inHouseOn().toString(), String[]::new))
                .param("restockedOn", array(lines, PromisedGoods::restockedOn, String[]::new))
                .update();
    }

    boolean has(OrderNumber number) {
        return jdbc.sql("select exists (select 1 from promised_goods where order_number = :order)")
                .param("order", number.value()).query(Boolean.class).single();
    }

    void forget(OrderNumber number) {
        jdbc.sql("delete from promised_goods where order_number = :order").param("order", number.value()).update();
    }

    private static String restockedOn(Line line) {
        return line.parts().stream().filter(part -> part.origin() == SupplyOrigin.LEAD_TIME).map(part -> part.inHouseOn().toString()).findFirst().orElse(null);
    }

    private static <T> T[] array(List<Line> lines, Function<Line, T> value, IntFunction<T[]> generator) {
        return lines.stream().map(value).toArray(generator);
    }
}
