package io.orderway.cluster;

import io.orderway.OrderwayApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several application nodes on a database of the test's own. */
public final class ClusterNode {

    private ClusterNode() {
    }

    public static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** @param settings further ones, as on the command line */
    public static ConfigurableApplicationContext start(String url, String... settings) {
        List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres", "--spring.datasource.password=", "--server.port=0",
                "--orderway.admin.password=a-long-Enough-passw0rd", "--orderway.demo.enabled=false", "--spring.jmx.enabled=false",
                "--camunda.bpm.process-engine-name=default"));
        all.addAll(List.of(settings));
        return new SpringApplicationBuilder(OrderwayApplication.class).run(all.toArray(String[]::new));
    }
}
