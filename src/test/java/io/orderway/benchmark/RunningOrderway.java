package io.orderway.benchmark;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.WebClient;
import io.orderway.benchmark.BenchmarkCompany.Company;
import io.orderway.benchmark.BenchmarkedApplication.Started;
import io.orderway.benchmark.BenchmarkedApplication.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An Orderway in a process of its own, with a kept database, a mail sink and a company to work for. */
final class RunningOrderway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Child child;
    private final MailSink mail;
    private final Started started;
    private final Company company;
    private final SingleConnectionDataSource outside;

    private RunningOrderway(Child child, MailSink mail, Started started, Company company) {
        this.child = child;
        this.mail = mail;
        this.started = started;
        this.company = company;
        this.outside = new SingleConnectionDataSource(started.jdbcUrl(), "postgres", "", true);
    }

    /**
     * Commits wait for the disk, as they do in a real house. The mail sender looks more often than by default, so that no round ends in waiting. All
     * customers come from one address, which may call as often as they like.
     */
    static RunningOrderway start(Variant variant, Path folder) throws IOException {
        MailSink mail = new MailSink();
        Child child = Child.start(folder, BenchmarkedApplication.class, variant.name(), "--server.port=0", "--orderway.demo.enabled=false",
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.port(), "--orderway.mail.poll-interval=100ms",
                "--orderway.public-limit.calls=1000000", "--logging.file.name=" + folder.resolve("orderway.log"));
        try {
            Started started = JSON.treeToValue(child.answer(), Started.class);
            return new RunningOrderway(child, mail, started, JSON.treeToValue(child.ask("company"), Company.class));
        } catch (IOException | RuntimeException e) {
            child.close();
            mail.close();
            throw e;
        }
    }

    WebClient login(String user) {
        WebClient session = WebClient.session(started.port(), user, company.password());
        // Any page of the house brings the token that its forms send along.
        session.get("/actuator/health");
        return session;
    }

    int port() {
        return started.port();
    }

    JsonNode ask(String command) {
        return child.ask(command);
    }

    Company company() {
        return company;
    }

    MailSink mail() {
        return mail;
    }

    String databaseVersion() {
        return started.databaseVersion();
    }

    /** Looks into the database past the application, at no cost to its figures. */
    synchronized <T> List<T> look(String sql, Class<T> type, Object... arguments) {
        return new JdbcTemplate(outside).queryForList(sql, type, arguments);
    }

    JdbcTemplate outside() {
        return new JdbcTemplate(outside);
    }

    @Override
    public void close() {
        outside.destroy();
        child.close();
        mail.close();
    }
}
