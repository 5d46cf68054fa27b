package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.inventory.application.StockRace.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** One round of each race on one node; {@code ./mvnw -Pcluster verify} runs fifty with two hundred buyers on two nodes. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StockRaceTest {

    private static final int BUYERS = 80;

    private final ApplicationContext house;

    StockRaceTest(ApplicationContext house) {
        this.house = house;
    }

    @ParameterizedTest
    @EnumSource
    void eightyBuyersForTwentyPiecesReserveExactlyTwenty(Scenario scenario) throws Exception {
        assertThat(new StockRace(List.of(RaceNode.of(house)), BUYERS).round(scenario)).isEmpty();
    }

    @Test
    void withoutTheLocksTheRaceGoesWrongAndTheDatabaseHasTheLastWord() throws Exception {
        List<String> wrong = new StockRace(List.of(RaceNode.withoutLocks(house)), BUYERS).round(Scenario.ONE_ARTICLE);

        assertThat(wrong).anyMatch(sentence -> sentence.contains("stock_never_oversold"));
        assertThat(wrong).noneMatch(sentence -> sentence.contains("pieces reserved"));
    }
}
