package io.orderway.intake.application;

import io.orderway.intake.application.Settlement.RowEnd;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.FileRow;
import io.orderway.intake.domain.Tally;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files between their reading and their end, and what they came to. */
@Component
class ImportRows {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A row as it was read.
     *
     * @param document    empty when it belongs to none
     * @param disposition known at once for a refused row, otherwise empty
     * @param source      beginning of a line that did not fall into cells, otherwise empty
     */
    record Staged(long line, Optional<String> document, List<String> cells, BigDecimal value, Optional<Disposition> disposition,
            String reason, String source) {

        static Staged open(FileRow row, String document, BigDecimal value) {
            return new Staged(row.line(), Optional.of(document), row.cells(), value, Optional.empty(), "", "");
        }

        static Staged refused(FileRow row, BigDecimal value, String reason) {
            return new Staged(row.line(), Optional.empty(), row.cells(), value, Optional.of(Disposition.REFUSED), reason, "");
        }

        static Staged refused(Rows.Row.Broken broken) {
            return new Staged(broken.line(), Optional.empty(), List.of(), BigDecimal.ZERO, Optional.of(Disposition.REFUSED), broken.reason(),
                    broken.text());
        }
    }

    /** A document of a file that waits to be settled. */
    record Document(String key, int rows) {
    }

    void stage(long importId, Collection<Staged> rows) {
        batches.batchUpdate("""
                insert into import_row (import_id, line, document, cells, value, disposition, reason, source)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows, 1_000, (statement, row) -> {
            statement.setLong(1, importId);
            statement.setLong(2, row.line());
            statement.setString(3, row.document().orElse(null));
            statement.setArray(4, textArray(statement, row.cells()));
            statement.setBigDecimal(5, row.value());
            statement.setString(6, row.disposition().map(Disposition::name).orElse(null));
            statement.setString(7, row.reason());
            statement.setString(8, row.source());
        });
    }

    /** Gathers the rows into documents, wherever they stood in the file. */
    void gatherDocuments(long importId) {
        jdbc.sql("""
                        insert into import_document (import_id, document, first_line, row_count)
                        select import_id, document, min(line), count(*) from import_row
                        where import_id = :id and document is not null group by import_id, document""")
                .param("id", importId).update();
    }

    /**
     * Takes the next documents of the file out of those that wait: as many as allowed, fewer if they are long, at least one.
     *
     * @return in the order of their keys, in which every import takes them, so that two imports never wait for each other
     */
    List<Document> takeDocuments(long importId, int most) {
        return jdbc.sql("""
                        with taken as (
                            delete from import_document where import_id = :id and document in (
                                select document from (
                                    select document, sum(row_count) over (order by first_line) - row_count as rows_before
                                    from import_document where import_id = :id order by first_line limit :most) next
                                where rows_before < :rows)
                            returning document, row_count)
                        select document, row_count from taken order by document""")
                .param("id", importId).param("most", most).param("rows", ROWS_AT_ONCE)
                .query((row, number) -> new Document(row.getString("document"), row.getInt("row_count")))
                .list();
    }

    /** The rows of each document in the order of the file. */
    Map<String, List<FileRow>> of(long importId, Collection<String> documents) {
        Map<String, List<FileRow>> rows = new LinkedHashMap<>();
        jdbc.sql("select document, line, cells from import_row where import_id = :id and document = any(:documents) order by document, line")
                .param("id", importId).param("documents", documents.toArray(String[]::new))
                .query(row -> {
                    rows.computeIfAbsent(row.getString("document"), key -> new ArrayList<>())
                            .add(new FileRow(row.getLong("line"), Arrays.asList((String[]) row.getArray("cells").getArray())));
                });
        return rows;
    }

    void end(long importId, Collection<RowEnd> ends) {
        record End(Disposition disposition, String reason) {
        }
        ends.stream()
                .collect(Collectors.groupingBy(end -> new End(end.disposition(), end.reason()),
                        Collectors.mapping(RowEnd::line, Collectors.toList())))
                .forEach((end, lines) -> jdbc.sql("""
                                update import_row set disposition = :disposition, reason = :reason
                                where import_id = :id and line = any(:lines)""")
                        .param("disposition", end.disposition().name()).param("reason", end.reason())
                        .param("id", importId).param("lines", lines.toArray(Long[]::new))
                        .update());
    }

    /** Refuses all rows of a document that is too large to be looked at row by row. */
    void refuse(long importId, String document, String reason) {
        jdbc.sql("update import_row set disposition = 'REFUSED', reason = :reason where import_id = :id and document = :document")
                .param("reason", reason).param("id", importId).param("document", document)
                .update();
    }

    void keep(long importId, Collection<KeptRow> rows) {
        batches.batchUpdate("""
                insert into kept_row (import_id, disposition, line, document, customer_number, document_date, article, description, quantity,
                                      unit_price, currency)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, 1_000, (statement, row) -> {
            statement.setLong(1, importId);
            statement.setString(2, row.disposition().name());
            statement.setLong(3, row.line());
            statement.setString(4, row.document());
            statement.setString(5, row.customerNumber());
            statement.setObject(6, row.documentDate());
            statement.setString(7, row.article());
            statement.setString(8, row.description());
            statement.setInt(9, row.quantity());
            statement.setBigDecimal(10, row.unitPrice());
            statement.setString(11, row.currency());
        });
    }

    /** @return the line that spoke of the same thing before, empty if this one is the first */
    Optional<Long> takeKey(long importId, String key, long line) {
        int taken = jdbc.sql("insert into import_key (import_id, key, line) values (:id, :key, :line) on conflict do nothing")
                .param("id", importId).param("key", key).param("line", line)
                .update();
        return taken == 1 ? Optional.empty()
                : Optional.of(jdbc.sql("select line from import_key where import_id = :id and key = :key")
                        .param("id", importId).param("key", key).query(Long.class).single());
    }

    /** Counts and values by end, from the rows themselves. */
    Map<Disposition, Tally> tallies(long importId) {
        return tallies("""
                select disposition, count(*) as row_count, sum(value) as value from import_row
                where import_id = :id and disposition is not null group by disposition""", importId);
    }

    /** What {@link #tallies} found when the import ended. */
    Map<Disposition, Tally> finalTallies(long importId) {
        return tallies("select disposition, row_count, value from import_tally where import_id = :id", importId);
    }

    /** Writes the result down and forgets everything but the refused rows. */
    void close(long importId, Map<Disposition, Tally> tallies) {
        tallies.forEach((disposition, tally) -> jdbc.sql(
                        "insert into import_tally (import_id, disposition, row_count, value) values (:id, :disposition, :rows, :value)")
                .param("id", importId).param("disposition", disposition.name()).param("rows", tally.rows()).param("value", tally.value())
                .update());
        jdbc.sql("delete from import_row where import_id = :id and disposition is distinct from 'REFUSED'").param("id", importId).update();
        jdbc.sql("delete from import_document where import_id = :id").param("id", importId).update();
        jdbc.sql("delete from import_key where import_id = :id").param("id", importId).update();
    }

    long waitingDocuments(long importId) {
        return jdbc.sql("select count(*) from import_document where import_id = :id").param("id", importId).query(Long.class).single();
    }

    /** Refused rows in the order of the file. */
    List<RefusedRow> refused(long importId, long afterLine, int most) {
        return jdbc.sql("""
                        select line, cells, source, reason from import_row
                        where import_id = :id and disposition = 'REFUSED' and line > :after order by line limit :most""")
                .param("id", importId).param("after", afterLine).param("most", most)
                .query((row, number) -> new RefusedRow(row.getLong("line"), Arrays.asList((String[]) row.getArray("cells").getArray()),
                        row.getString("source"), row.getString("reason")))
                .list();
    }

    private Map<Disposition, Tally> tallies(String sql, long importId) {
        Map<Disposition, Tally> tallies = new EnumMap<>(Disposition.class);
        jdbc.sql(sql).param("id", importId).query(row -> {
            tallies.put(Disposition.valueOf(row.getString("disposition")), new Tally(row.getLong("row_count"), row.getBigDecimal("value")));
        });
        return tallies;
    }

    private static Array textArray(PreparedStatement statement, List<String> cells) throws SQLException {
        return statement.getConnection().createArrayOf("text", cells.toArray());
    }
}
