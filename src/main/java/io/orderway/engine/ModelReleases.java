package io.orderway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What earlier releases brought, and who deployed the version of a definition that is in force. */
class ModelReleases {

    private static final Map<String, String> TABLES = Map.of(
            "bpmn", "act_re_procdef", "dmn", "act_re_decision_def", "form", "act_re_camformdef");
    private static final long LOCK = 0x6f72646572776179L;

    private final JdbcTemplate jdbc;

    ModelReleases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one node deploy at a time, until the end of the transaction. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> { }, LOCK);
    }

    /** Marks the content as brought by a release; false if some release, however old, has brought it before. */
    boolean markReleased(ModelFile file) {
        return jdbc.update("insert into model_release (resource_name, sha256) values (?, ?) on conflict do nothing",
                file.name(), file.sha256()) == 1;
    }

    /** The deployment source of the newest version of what the file defines; empty if nothing is deployed under its key. */
    Optional<String> sourceOfNewestVersion(ModelFile file) {
        List<String> sources = jdbc.query("""
                select coalesce(d.source_, '') from %s m join act_re_deployment d on d.id_ = m.deployment_id_
                 where m.key_ = ? order by m.version_ desc limit 1""".formatted(TABLES.get(file.kind())),
                (row, number) -> row.getString(1), file.key());
        return sources.stream().findFirst();
    }
}
