package io.orderway.inventory.application;

import io.orderway.inventory.FulfilmentQueue;
import io.orderway.inventory.Reservation;
import io.orderway.inventory.domain.WantedLine;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held for the lines of shipments. Changed only while the stock of its articles is locked. */
@Component
class ReservationTable implements FulfilmentQueue {

    private static final String HELD = "select shipment_number, line_number, sku, pieces from reservation where state = 'HELD' and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReservationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void hold(ShipmentNumber shipment, List<WantedLine> lines) {
        jdbc.sql("""
                insert into reservation (shipment_number, line_number, order_number, sku, pieces, state, opened_at)
                select :shipment, line_number, :order, sku, pieces, 'HELD', :now
                from unnest(:lines, :skus, :pieces) as line (line_number, sku, pieces)
                """)
                .param("shipment", shipment.value())
                .param("order", shipment.orderNumber().value())
                .param("now", OffsetDateTime.now(clock))
                .param("lines", lines.stream().map(WantedLine::lineNumber).toArray(Integer[]::new))
                .param("skus", lines.stream().map(line -> line.sku().value()).toArray(String[]::new))
                .param("pieces", lines.stream().map(WantedLine::pieces).toArray(Integer[]::new))
                .update();
    }

    List<Reservation> held(ShipmentNumber shipment) {
        return jdbc.sql(HELD + "shipment_number = :shipment order by line_number")
                .param("shipment", shipment.value()).query(ReservationTable::reservation).list();
    }

    List<Reservation> held(OrderNumber order) {
        return jdbc.sql(HELD + "order_number = :order order by shipment_number, line_number")
                .param("order", order.value()).query(ReservationTable::reservation).list();
    }

    /** Everything that is held for shipments which hold one of the articles, the newest shipments first. */
    List<Reservation> heldWith(Collection<Sku> skus) {
        return jdbc.sql(HELD + """
                shipment_number in (select shipment_number from reservation where state = 'HELD' and pieces > 0 and sku = any(:skus)) and pieces > 0
                order by opened_at desc, shipment_number desc, line_number
                """)
                .param("skus", skus.stream().map(Sku::value).toArray(String[]::new)).query(ReservationTable::reservation).list();
    }

    void settle(List<Reservation> settled, String state) {
        jdbc.sql("""
                update reservation set state = :state from unnest(:shipments, :lines) as settled (shipment, line)
                where shipment_number = settled.shipment and line_number = settled.line
                """)
                .param("state", state)
                .param("shipments", settled.stream().map(held -> held.shipment().value()).toArray(String[]::new))
                .param("lines", settled.stream().map(Reservation::lineNumber).toArray(Integer[]::new))
                .update();
    }

    void reduce(Reservation reservation, int pieces) {
        jdbc.sql("""
                update reservation set pieces = :pieces, state = case when :pieces = 0 then 'RELEASED' else state end
                where shipment_number = :shipment and line_number = :line
                """)
                .param("pieces", pieces)
                .param("shipment", reservation.shipment().value())
                .param("line", reservation.lineNumber())
                .update();
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql("""
                select shipment_number, min(opened_at) as opened_at, max(transit_days) as transit_days from reservation where state = 'HELD'
                group by shipment_number order by opened_at, shipment_number
                """)
                .query((row, number) -> new Waiting(ShipmentNumber.of(row.getString("shipment_number")),
                        row.getObject("opened_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toInstant(),
                        row.getInt("transit_days")))
                .list();
    }

    @Override
    public void expectTransit(OrderNumber number, int workingDays) {
        jdbc.sql("""
                update reservation set transit_days = :days where order_number = :order and state = 'HELD' and transit_days <> :days
                """)
                .param("days", workingDays)
                .param("order", number.value())
                .update();
    }

    @Override
    public int size() {
        return jdbc.sql("select count(distinct shipment_number) from reservation where state = 'HELD'").query(Integer.class).single();
    }

    private static Reservation reservation(ResultSet row, int number) throws SQLException {
        return new Reservation(ShipmentNumber.of(row.getString("shipment_number")), row.getInt("line_number"),
                Sku.of(row.getString("sku")), row.getInt("pieces"));
    }
}
