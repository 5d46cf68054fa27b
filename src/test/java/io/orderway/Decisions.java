package io.orderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Asks the decision tables as they are deployed. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;

    Decisions(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** The outputs of the one rule that applies; fails if there is none or more than one. */
    public Map<String, Object> decide(String decision, Map<String, Object> facts) {
        DmnDecisionResult result = decisions.evaluateDecisionByKey(decision).variables(facts).evaluate();
        assertThat(result).as("rules of %s for %s", decision, facts).hasSize(1);
        return result.getSingleResult().getEntryMap();
    }

    /** Reasons of the rules, in order; their number is what a table test must cover. */
    public List<String> rules(String decision) {
        DecisionDefinition latest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
        return repository.getDmnModelInstance(latest.getId()).getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getDescription().getTextContent()).toList();
    }
}
