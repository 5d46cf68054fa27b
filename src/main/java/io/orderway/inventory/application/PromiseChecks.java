package io.orderway.inventory.application;

import io.orderway.shared.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The articles whose promises have to be looked at. Rows are only ever added and taken away, so that nobody waits for anybody. */
@Component
class PromiseChecks {

    private final JdbcClient jdbc;
    private final BackorderProcess process;

    PromiseChecks(JdbcClient jdbc, BackorderProcess process) {
        this.jdbc = jdbc;
        this.process = process;
    }

    /**
     * @param ids       of everything that was asked for this article so far
     * @param lookedUpTo sequence of the last order that was looked at for it
     */
    record Check(List<Long> ids, Sku sku, String cause, boolean bySupplier, long lookedUpTo) {
    }

    /** Has the promises that rest on an article looked at soon after this transaction; does nothing if there are none. */
    void ask(Sku sku, String cause, boolean bySupplier) {
        jdbc.sql("""
                insert into promise_check (sku, cause, by_supplier)
                select :sku, :cause, :bySupplier where exists (select 1 from promised_goods where sku = :sku)
                returning not exists (select 1 from promise_check where transaction = pg_current_xact_id())
                """)
                .param("sku", sku.value()).param("cause", cause).param("bySupplier", bySupplier)
                .query(Boolean.class).optional().filter(first -> first).ifPresent(first -> process.askForRevision());
    }

    /** Everything that was asked for the article that waits longest; empty if there is none, or another looks at it now. */
    Optional<Check> next() {
        List<Check> checks = jdbc.sql("""
                select * from promise_check where sku = (select sku from promise_check order by id for update skip locked limit 1)
                order by id for update skip locked
                """)
                .query((row, number) -> new Check(List.of(row.getLong("id")), Sku.of(row.getString("sku")), row.getString("cause"),
                        row.getBoolean("by_supplier"), row.getLong("looked_upto"))).list();
        return checks.isEmpty() ? Optional.empty() : Optional.of(together(checks));
    }

    /** The latest cause is told; whoever was looked at before the latest question is looked at again. */
    private static Check together(List<Check> checks) {
        Check last = checks.get(checks.size() - 1);
        return new Check(checks.stream().flatMap(check -> check.ids().stream()).toList(), last.sku(), last.cause(),
                checks.stream().anyMatch(Check::bySupplier), checks.stream().mapToLong(Check::lookedUpTo).min().orElse(0));
    }

    void lookedUpTo(Check check, long orderSequence) {
        jdbc.sql("update promise_check set looked_upto = :order where id = any(:ids)")
                .param("order", orderSequence).param("ids", ids(check.ids())).update();
    }

    void done(Check check) {
        jdbc.sql("delete from promise_check where id = any(:ids)").param("ids", ids(check.ids())).update();
    }

    boolean isAnyLeft() {
        return jdbc.sql("select exists (select 1 from promise_check)").query(Boolean.class).single();
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
