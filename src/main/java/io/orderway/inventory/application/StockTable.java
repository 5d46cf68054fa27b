package io.orderway.inventory.application;

import io.orderway.identity.CurrentUser;
import io.orderway.inventory.StockLevel;
import io.orderway.inventory.domain.Movement;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The only class that moves stock: whoever wants to, locks the articles first and then hands in movements. */
@Component
class StockTable {

    private static final String SYSTEM = "Orderway";
    private static final String INCOMING =
            "(select least(coalesce(sum(pieces), 0), 2147483647) from incoming_goods where incoming_goods.sku = wanted.sku) as incoming";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    StockTable(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    Map<Sku, StockLevel> read(Collection<Sku> skus) {
        return levels(skus, jdbc.sql("""
                select sku, coalesce(on_hand, 0) as on_hand, coalesce(reserved, 0) as reserved, coalesce(assigned, 0) as assigned, %s
                from unnest(:skus) as wanted (sku) left join stock using (sku)
                """.formatted(INCOMING))
                .param("skus", array(skus, Sku::value)).query(StockTable::level).list());
    }

    /**
     * Keeps others off the articles until the transaction ends, always in the order of their numbers, so that two orders for the same two
     * articles never wait for each other. An article without stock gets its row first: whoever finds too little must hold something that a
     * simultaneous receipt has to wait for, or he would go to sleep beside the goods.
     */
    Map<Sku, StockLevel> lock(Collection<Sku> skus) {
        String[] sorted = array(new TreeSet<>(skus), Sku::value);
        jdbc.sql("""
                insert into stock (sku, on_hand, reserved) select sku, 0, 0 from unnest(:skus) with ordinality as wanted (sku, place)
                order by place on conflict do nothing
                """).param("skus", sorted).update();
        return levels(skus, jdbc.sql("select sku, on_hand, reserved, assigned, " + INCOMING + " from stock as wanted where sku = any(:skus) order by sku for update")
                .param("skus", sorted).query(StockTable::level).list());
    }

    /**
     * Changes the stock of locked articles: the movements are written, and the stock follows them in the database.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if there is not enough: the caller holds the lock and should have seen it
     */
    void apply(Collection<Movement> movements) {
        jdbc.sql("""
                insert into stock_movement (sku, at, cause, on_hand_change, reserved_change, shipment_number, reason, actor)
                select sku, :at, cause, on_hand_change, reserved_change, shipment_number, reason, :actor
                from unnest(:skus, :causes, :onHand, :reserved, :shipments, :reasons)
                     as movement (sku, cause, on_hand_change, reserved_change, shipment_number, reason)
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor())
                .param("skus", array(movements, movement -> movement.sku().value()))
                .param("causes", array(movements, movement -> movement.cause().name()))
                .param("onHand", numbers(movements, Movement::onHand))
                .param("reserved", numbers(movements, Movement::reserved))
                .param("shipments", array(movements, movement -> movement.shipment() == null ? null : movement.shipment().value()))
                .param("reasons", array(movements, Movement::reason))
                .update();
    }

    /** Pieces by which the locked article's stock on hand has changed since a moment. */
    int movedSince(Sku sku, Instant moment) {
        return jdbc.sql("select coalesce(sum(on_hand_change), 0) from stock_movement where sku = :sku and at > :moment")
                .param("sku", sku.value()).param("moment", moment.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    /** Whether the locked article's opening stock was taken over. */
    boolean isOpened(Sku sku) {
        return jdbc.sql("select exists (select 1 from stock_movement where sku = :sku and cause = 'OPENING')")
                .param("sku", sku.value()).query(Boolean.class).single();
    }

    private String actor() {
        return currentUser.find().orElse(SYSTEM);
    }

    private static Map<Sku, StockLevel> levels(Collection<Sku> asked, List<StockLevel> found) {
        Map<Sku, StockLevel> levels = new TreeMap<>();
        asked.forEach(sku -> levels.put(sku, StockLevel.none(sku)));
        found.forEach(level -> levels.put(level.sku(), level));
        return levels;
    }

    private static StockLevel level(ResultSet row, int number) throws SQLException {
        return new StockLevel(Sku.of(row.getString("sku")), row.getInt("on_hand"), row.getInt("reserved"), row.getInt("assigned"), row.getInt("incoming"));
    }

    private static <T> String[] array(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    private static <T> Integer[] numbers(Collection<T> things, Function<T, Integer> number) {
        return things.stream().map(number).toArray(Integer[]::new);
    }
}
