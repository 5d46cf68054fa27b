package io.orderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DecisionTablesTest {

    private final DecisionTables tables;
    private final IdentityService identity;
    private final RepositoryService repository;

    DecisionTablesTest(DecisionTables tables, IdentityService identity, RepositoryService repository) {
        this.tables = tables;
        this.identity = identity;
        this.repository = repository;
    }

    @AfterEach
    void logOut() {
        identity.clearAuthentication();
    }

    @Test
    void aTableIsAskedForWhoeverIsLoggedIn() {
        identity.setAuthentication("nobody", List.of());
        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("link-lifetime").count()).as("what he may see himself").isZero();

        assertThat(tables.decide("link-lifetime", Map.of("linkPurpose", "give-feedback")).number("days")).isEqualTo(60);
        assertThat(tables.version("link-lifetime")).isPositive();
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("nobody");
    }
}
