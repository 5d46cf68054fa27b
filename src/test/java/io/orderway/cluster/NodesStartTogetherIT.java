package io.orderway.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("cluster")
class NodesStartTogetherIT {

    private static final int NODES = 3;

    @TempDir
    Path folder;

    @Test
    void threeNodesOnAnEmptyDatabaseAllComeUpWithOneSchemaAndOneDeployment() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).start()) {
            List<ConfigurableApplicationContext> nodes = startTogether(ClusterNode.url(server));
            try {
                RepositoryService repository = nodes.get(0).getBean(RepositoryService.class);
                long definitions = repository.createProcessDefinitionQuery().count();
                assertThat(definitions).isPositive().isEqualTo(repository.createProcessDefinitionQuery().latestVersion().count());
                assertThat(repository.createDecisionDefinitionQuery().count())
                        .isEqualTo(repository.createDecisionDefinitionQuery().latestVersion().count());
                JdbcTemplate jdbc = nodes.get(0).getBean(JdbcTemplate.class);
                assertThat(jdbc.queryForObject("select count(*) from flyway_schema_history where not success", Integer.class)).isZero();
            } finally {
                nodes.forEach(ConfigurableApplicationContext::close);
            }
        }
    }

    private static List<ConfigurableApplicationContext> startTogether(String url) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<ConfigurableApplicationContext>> starting = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                starting.add(threads.submit(() -> ClusterNode.start(url)));
            }
            List<ConfigurableApplicationContext> nodes = new ArrayList<>();
            for (Future<ConfigurableApplicationContext> node : starting) {
                nodes.add(node.get());
            }
            return nodes;
        } finally {
            threads.shutdown();
        }
    }
}
