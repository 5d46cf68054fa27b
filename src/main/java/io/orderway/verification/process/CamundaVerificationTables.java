package io.orderway.verification.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.order.Channel;
import io.orderway.verification.FindingRoute;
import io.orderway.verification.application.Limits;
import io.orderway.verification.application.ReviewLimits;
import io.orderway.verification.application.SampleLimit;
import io.orderway.verification.application.VerificationTables;
import io.orderway.verification.domain.Discovery;
import io.orderway.verification.domain.Routing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Evaluates the latest version of the tables, so that a process owner's change counts at once. */
@Component
class CamundaVerificationTables implements VerificationTables {

    private static final String ROUTING = "review-routing";

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final OwnAuthority authority;

    CamundaVerificationTables(DecisionService decisions, RepositoryService repository, OwnAuthority authority) {
        this.decisions = decisions;
        this.repository = repository;
        this.authority = authority;
    }

    @Override
    public Limits limits(String tier, String country) {
        DmnDecisionRuleResult result = ask("verification-limits", inputs("customerTier", tier, "shipCountry", country));
        return new Limits(decimal(result, "priceTolerancePercent"), decimal(result, "minimumOrderValue"),
                decimal(result, "timesCustomersLargest"), decimal(result, "timesArticlesLargest"),
                whole(result, "piecesNeverQuestioned"), whole(result, "piecesAlwaysQuestioned"), whole(result, "earlierOrdersNeeded"),
                whole(result, "latestRequestedDays"), wholeIfSet(result, "latestOrdersCounted"));
    }

    @Override
    public ReviewLimits reviewLimits(String tier) {
        DmnDecisionRuleResult result = ask("review-limits", Map.of("customerTier", tier));
        return new ReviewLimits(whole(result, "longestHoldDays"), whole(result, "farthestRequestedDays"));
    }

    @Override
    public SampleLimit sampleLimit(String tier) {
        DmnDecisionRuleResult result = ask("sample-limit", Map.of("customerTier", tier));
        return new SampleLimit(whole(result, "piecesPerYear"), decimal(result, "valuePerYear"));
    }

    @Override
    public List<Routing> route(List<Discovery> discoveries, String tier) {
        return authority.call(() -> routeEach(discoveries, tier));
    }

    private List<Routing> routeEach(List<Discovery> discoveries, String tier) {
        DecisionDefinition table = repository.createDecisionDefinitionQuery().decisionDefinitionKey(ROUTING).latestVersion().singleResult();
        return discoveries.stream().map(discovery -> route(table, discovery, tier)).toList();
    }

    private Routing route(DecisionDefinition table, Discovery discovery, String tier) {
        Map<String, Object> inputs = inputs("findingCode", discovery.code().name(), "customerTier", tier);
        inputs.put("degree", discovery.degree() == null ? null : discovery.degree().doubleValue());
        DmnDecisionRuleResult result = onlyRow(ROUTING, decisions.evaluateDecisionTableById(table.getId(), inputs));
        return new Routing(FindingRoute.valueOf(result.getEntry("route")), Boolean.TRUE.equals(result.getEntry("secondPerson")), table.getVersion());
    }

    @Override
    public Duration duplicateWindow(String tier, Channel channel) {
        return Duration.ofHours(whole(ask("duplicate-window", inputs("customerTier", tier, "channel", channel.name())), "windowHours"));
    }

    private DmnDecisionRuleResult ask(String table, Map<String, Object> inputs) {
        return authority.call(() -> onlyRow(table, decisions.evaluateDecisionTableByKey(table, inputs)));
    }

    private static Map<String, Object> inputs(String name, String value, String otherName, String otherValue) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(name, value);
        inputs.put(otherName, otherValue);
        return inputs;
    }

    private static DmnDecisionRuleResult onlyRow(String table, DmnDecisionTableResult result) {
        if (result.size() != 1) {
            throw new IllegalStateException("Decision table %s answers with %d rows; it needs a last rule for everything else".formatted(table, result.size()));
        }
        return result.getSingleResult();
    }

    private static BigDecimal decimal(DmnDecisionRuleResult result, String output) {
        return new BigDecimal(result.getEntry(output).toString());
    }

    private static int whole(DmnDecisionRuleResult result, String output) {
        return ((Number) result.getEntry(output)).intValue();
    }

    /** @return null where the cell is empty, or the table is an owner's from before the output came */
    private static Integer wholeIfSet(DmnDecisionRuleResult result, String output) {
        return result.getEntry(output) == null ? null : Integer.valueOf(whole(result, output));
    }
}
