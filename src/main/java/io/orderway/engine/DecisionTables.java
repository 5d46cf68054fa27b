package io.orderway.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the version of a decision table that is in force, for glue that serves a port of its application. Whoever is logged in needs no right to
 * the table: the house asks.
 */
@Component
public class DecisionTables {

    private final ObjectProvider<RepositoryService> repository;
    private final ObjectProvider<DecisionService> decisions;
    private final ObjectProvider<OwnAuthority> authority;

    /** The engine's services are looked up late: the engine is still being built when its plugins ask for what depends on this. */
    DecisionTables(ObjectProvider<RepositoryService> repository, ObjectProvider<DecisionService> decisions, ObjectProvider<OwnAuthority> authority) {
        this.repository = repository;
        this.decisions = decisions;
        this.authority = authority;
    }

    /**
     * @param facts by the names that the table's inputs use
     * @throws IllegalStateException if no rule applies, or more than one
     */
    public Verdict decide(String decision, Map<String, Object> facts) {
        return authority.getObject().call(() -> evaluate(decision, facts));
    }

    private Verdict evaluate(String decision, Map<String, Object> facts) {
        DecisionDefinition latest = latest(decision);
        DmnDecisionTableResult rules = decisions.getObject().evaluateDecisionTableById(latest.getId(), facts);
        if (rules.size() != 1) {
            throw new IllegalStateException("%d rules of %s apply to %s".formatted(rules.size(), decision, facts));
        }
        return new Verdict(rules.getSingleResult(), latest.getVersion());
    }

    /**
     * All rules that apply, in the order of the table.
     *
     * @param facts by the names that the table's inputs use
     */
    public List<Verdict> collect(String decision, Map<String, Object> facts) {
        DecisionDefinition latest = latest(decision);
        return decisions.getObject().evaluateDecisionTableById(latest.getId(), facts).stream()
                .map(rule -> new Verdict(rule, latest.getVersion())).toList();
    }

    /** The version that is in force: what was decided with it may be remembered as long as it is. */
    public int version(String decision) {
        return authority.getObject().call(() -> latest(decision).getVersion());
    }

    private DecisionDefinition latest(String decision) {
        return repository.getObject().createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
    }

    /** The outputs of the rule that applied. */
    public record Verdict(DmnDecisionRuleResult outputs, int version) {

        public String text(String output) {
            return outputs.getEntry(output);
        }

        public boolean flag(String output) {
            return outputs.<Boolean>getEntry(output);
        }

        public int number(String output) {
            return outputs.<Number>getEntry(output).intValue();
        }

        public BigDecimal decimal(String output) {
            return new BigDecimal(outputs.<Number>getEntry(output).toString());
        }
    }
}
