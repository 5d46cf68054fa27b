package io.orderway.inventory.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.cluster.ClusterNode;
import io.orderway.inventory.application.StockRace.Scenario;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty rounds of each race against two application nodes: {@code ./mvnw -Pcluster verify}; {@code -Dorderway.race.rounds=…} for more or fewer. */
@Tag("cluster")
class StockRaceIT {

    private static final int ROUNDS = Integer.getInteger("orderway.race.rounds", 50);
    private static final int BUYERS = 200;
    private static final String CHECK = "check (reserved <= on_hand)";

    @TempDir
    static Path folder;
    private static EmbeddedPostgres server;
    private static List<ConfigurableApplicationContext> nodes;

    @BeforeAll
    static void startTwoNodes() throws Exception {
        server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).start();
        nodes = Stream.generate(() -> ClusterNode.start(ClusterNode.url(server), "--camunda.bpm.job-execution.enabled=false",
                "--orderway.background-work=false")).limit(2).toList();
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.forEach(ConfigurableApplicationContext::close);
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredBuyersForTwentyPiecesReserveExactlyTwentyInEachOfFiftyRounds(Scenario scenario) throws Exception {
        StockRace race = new StockRace(nodes.stream().map(RaceNode::of).toList(), BUYERS);
        Instant start = Instant.now();
        List<String> wrong = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (String sentence : race.round(scenario)) {
                wrong.add("Round %d: %s".formatted(round, sentence));
            }
        }
        System.out.printf("%s: %d rounds, %d things wrong, %d deadlocks, %d s%n", scenario, ROUNDS, wrong.size(), deadlocks(),
                Duration.between(start, Instant.now()).toSeconds());
        assertThat(wrong).isEmpty();
        assertThat(deadlocks()).as("deadlocks that the database had to resolve").isZero();
    }

    @Test
    void withBothGuardsTakenOutMoreIsReservedThanThereIs() throws Exception {
        JdbcClient jdbc = nodes.get(0).getBean(JdbcClient.class);
        jdbc.sql("alter table stock drop constraint stock_never_oversold").update();
        try {
            assertThat(new StockRace(nodes.stream().map(RaceNode::of).toList(), BUYERS).round(Scenario.ONE_ARTICLE))
                    .as("with the locks alone").isEmpty();
            List<String> wrong = new StockRace(nodes.stream().map(RaceNode::withoutLocks).toList(), BUYERS).round(Scenario.ONE_ARTICLE);
            System.out.println("Without locks and check: " + wrong);
            assertThat(wrong).anyMatch(sentence -> sentence.contains("pieces reserved instead of 20"))
                    .anyMatch(sentence -> sentence.contains("more were reserved than there were"));
        } finally {
            jdbc.sql("alter table stock add constraint stock_never_oversold %s not valid".formatted(CHECK)).update();
        }
    }

    private static long deadlocks() {
        return nodes.get(0).getBean(JdbcClient.class).sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class).single();
    }
}
