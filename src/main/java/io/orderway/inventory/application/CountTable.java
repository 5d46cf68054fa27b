package io.orderway.inventory.application;

import io.orderway.inventory.StockCount;
import io.orderway.inventory.StockCount.Kind;
import io.orderway.inventory.StockCount.State;
import io.orderway.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and corrections, kept for good. */
@Component
class CountTable {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    CountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its number; empty if the article is to be counted already */
    Optional<String> order(Sku sku, String reason, String askedBy) {
        return add(sku, Kind.COUNT, State.ORDERED, reason, askedBy, null, new Found(null, null, null, null));
    }

    /**
     * @param sourceKey names a count that could come in again; null otherwise
     * @return its number; empty if the same came in before
     */
    Optional<String> take(Sku sku, Kind kind, String reason, String by, String sourceKey, Found found) {
        return add(sku, kind, State.COUNTED, reason, by, sourceKey, found);
    }

    /** @param counted null, like books, for a difference that somebody states */
    record Found(Integer counted, Integer books, Integer difference, Instant at) {
    }

    private Optional<String> add(Sku sku, Kind kind, State state, String reason, String by, String sourceKey, Found found) {
        return jdbc.sql("""
                insert into stock_count (number, sku, kind, state, reason, asked_by, asked_at, source_key, counted, books, difference, counted_by, counted_at)
                values ('SC-' || nextval('stock_count_number'), :sku, :kind, :state, :reason, :by, :now, :key, :counted, :books, :difference, :countedBy, :at)
                on conflict do nothing returning number
                """)
                .param("sku", sku.value()).param("kind", kind.name()).param("state", state.name()).param("reason", reason).param("by", by)
                .param("now", OffsetDateTime.now(clock)).param("key", sourceKey)
                .param("counted", found.counted(), Types.INTEGER).param("books", found.books(), Types.INTEGER)
                .param("difference", found.difference(), Types.INTEGER)
                .param("countedBy", found.at() == null ? null : by, Types.VARCHAR)
                .param("at", found.at() == null ? null : found.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(String.class).optional();
    }

    /** Locks the row until the transaction ends. */
    StockCount lock(String number) {
        return jdbc.sql("select * from stock_count where number = :number for update").param("number", number).query(CountTable::count).single();
    }

    StockCount get(String number) {
        return jdbc.sql("select * from stock_count where number = :number").param("number", number).query(CountTable::count).single();
    }

    Optional<StockCount> ordered(Sku sku) {
        return jdbc.sql("select * from stock_count where sku = :sku and state = 'ORDERED'").param("sku", sku.value()).query(CountTable::count).optional();
    }

    StockCount bySource(String key) {
        return jdbc.sql("select * from stock_count where source_key = :key").param("key", key).query(CountTable::count).single();
    }

    List<StockCount> of(Sku sku) {
        return jdbc.sql("select * from stock_count where sku = :sku order by asked_at desc, number desc limit :most")
                .param("sku", sku.value()).param("most", MOST).query(CountTable::count).list();
    }

    /** Somebody has counted, or has counted again. */
    void counted(String number, Found found, String by) {
        jdbc.sql("""
                update stock_count set state = 'COUNTED', kind = 'COUNT', counted = :counted, books = :books, difference = :difference,
                       counted_by = :by, counted_at = :at
                where number = :number
                """)
                .param("number", number).param("counted", found.counted()).param("books", found.books()).param("difference", found.difference())
                .param("by", by).param("at", found.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param signedBy null where nobody had to sign */
    void end(String number, State state, String signedBy) {
        jdbc.sql("update stock_count set state = :state, signed_by = :by, ended_at = :now where number = :number")
                .param("number", number).param("state", state.name()).param("by", signedBy).param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static StockCount count(ResultSet row, int number) throws SQLException {
        return new StockCount(row.getString("number"), Sku.of(row.getString("sku")), Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")), row.getString("reason"), row.getString("asked_by"), moment(row, "asked_at"),
                row.getObject("counted", Integer.class), row.getObject("books", Integer.class), row.getObject("difference", Integer.class),
                row.getString("counted_by"), moment(row, "counted_at"), row.getString("signed_by"), moment(row, "ended_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
