package io.orderway.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.orderway.engine.DecisionTables.Verdict;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the version of a decision table that is in force without a command of the engine: within whatever transaction runs, on its connection. A
 * table that cannot be used throws here and leaves the transaction as it was; a second connection beside the caller's own would have everybody
 * wait for everybody once all connections are taken. Nothing is written to the history: this is for what is looked up often and recorded by
 * whoever asks. The same question to the same version is answered from memory for a minute.
 */
@Component
public class TablesInMemory {

    private static final int MOST_REMEMBERED = 2_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Cache<Question, DmnDecisionRuleResult> answers = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED)
            .build();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    TablesInMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Latest(String id, int version, String deploymentId, String resourceName) {
    }

    private record Question(String definition, Map<String, Object> facts) {
    }

    /**
     * @param facts by the names that the table's inputs use
     * @throws RuntimeException if there is no such table, it cannot be read, or not exactly one rule applies
     */
    public Verdict decide(String decision, Map<String, Object> facts) {
        return decideAll(decision, List.of(facts)).get(facts);
    }

    /**
     * The same for many questions: the version in force is read once, and equal questions are evaluated once.
     *
     * @return by question
     */
    public Map<Map<String, Object>, Verdict> decideAll(String decision, Collection<Map<String, Object>> questions) {
        Latest latest = jdbc.sql("""
                select id_ as id, version_ as version, deployment_id_ as deployment_id, resource_name_ as resource_name
                from act_re_decision_def where key_ = :key order by version_ desc limit 1""")
                .param("key", decision).query(Latest.class).single();
        DmnDecision table = parsed.computeIfAbsent(latest.id(), id -> parse(decision, latest));
        Map<Map<String, Object>, Verdict> verdicts = new HashMap<>();
        questions.forEach(facts -> verdicts.computeIfAbsent(facts, asked -> new Verdict(
                answers.get(new Question(latest.id(), asked), question -> evaluate(decision, table, asked)), latest.version())));
        return verdicts;
    }

    private DmnDecisionRuleResult evaluate(String decision, DmnDecision table, Map<String, Object> facts) {
        DmnDecisionTableResult rules = dmn.evaluateDecisionTable(table, facts);
        if (rules.size() != 1) {
            throw new IllegalStateException("%d rules of %s apply to %s".formatted(rules.size(), decision, facts));
        }
        return rules.getSingleResult();
    }

    private DmnDecision parse(String decision, Latest latest) {
        byte[] model = jdbc.sql("select bytes_ from act_ge_bytearray where deployment_id_ = :deployment and name_ = :name")
                .param("deployment", latest.deploymentId()).param("name", latest.resourceName()).query(byte[].class).single();
        return dmn.parseDecision(decision, new ByteArrayInputStream(model));
    }
}
