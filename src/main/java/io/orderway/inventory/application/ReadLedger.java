package io.orderway.inventory.application;

import io.orderway.inventory.domain.MovementCause;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the ledger of an article, and who holds what is reserved of it. */
@Service
public class ReadLedger {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    ReadLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A movement as it stands in the ledger.
     *
     * @param onHand   pieces on hand after it
     * @param reserved pieces reserved after it
     * @param shipment null where none is meant
     * @param reason   null where cause and shipment say everything
     */
    public record Entry(long id, Instant at, MovementCause cause, int onHandChange, int reservedChange, int onHand, int reserved, String shipment,
            String reason, String actor) {
    }

    /** Pieces that a shipment holds, and since when. */
    public record Holder(String orderNumber, String shipment, int pieces, Instant since) {
    }

    /**
     * The newest first, a hundred at once.
     *
     * @param before id of the last entry that was seen; {@code Long.MAX_VALUE} for none
     */
    @Transactional(readOnly = true)
    public List<Entry> movements(Sku sku, long before) {
        return jdbc.sql("""
                select * from (
                    select m.*, s.on_hand - coalesce(sum(on_hand_change) over newer, 0) as on_hand_after,
                           s.reserved - coalesce(sum(reserved_change) over newer, 0) as reserved_after
                      from stock_movement m join stock s using (sku) where sku = :sku
                    window newer as (order by id desc rows between unbounded preceding and 1 preceding)) ledger
                 where id < :before order by id desc limit :most
                """).param("sku", sku.value()).param("before", before).param("most", PAGE).query(ReadLedger::entry).list();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Holder> holders(Sku sku) {
        return jdbc.sql("""
                select order_number, shipment_number, sum(pieces) as pieces, min(opened_at) as since from reservation
                 where sku = :sku and state = 'HELD' group by order_number, shipment_number order by since, shipment_number limit :most
                """).param("sku", sku.value()).param("most", PAGE)
                .query((row, number) -> new Holder(row.getString("order_number"), row.getString("shipment_number"), row.getInt("pieces"),
                        moment(row, "since"))).list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getLong("id"), moment(row, "at"), MovementCause.valueOf(row.getString("cause")), row.getInt("on_hand_change"),
                row.getInt("reserved_change"), row.getInt("on_hand_after"), row.getInt("reserved_after"), row.getString("shipment_number"),
                row.getString("reason"), row.getString("actor"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
