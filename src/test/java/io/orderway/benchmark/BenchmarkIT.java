package io.orderway.benchmark;

import static io.orderway.benchmark.Report.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderway.benchmark.BenchmarkedApplication.Variant;
import io.orderway.benchmark.StraightOrder.Book;
import io.orderway.intake.OnlineRetail;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/**
 * The figures by which Orderway is measured, side by side in one run: {@code ./mvnw -Pbenchmark verify} prints them, with
 * {@code -Dorderway.benchmark.write=true} it also writes {@code docs/benchmarks.md}. Fewer and smaller rounds for a quick look:
 * {@code -Dorderway.benchmark.rounds=1}.
 */
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarkIT {

    private static final long SEED = 20260101;
    private static final int ROUNDS = Integer.getInteger("orderway.benchmark.rounds", 5);
    private static final int WARM_UP = Integer.getInteger("orderway.benchmark.warm-up", 120);
    private static final int ORDERS = Integer.getInteger("orderway.benchmark.orders", 120);
    private static final int PLAIN_ORDERS = 4 * ORDERS;
    private static final int AT_ONCE = 16;
    private static final int PLAIN_AT_ONCE = 8;
    private static final int COUNTED_ORDERS = 20;
    private static final int STARTS = Integer.getInteger("orderway.benchmark.starts", 3);
    private static final int MOST_TRANSACTIONS = 12;
    private static final double AIM_NO_OP = 0.7;
    private static final double AIM_PLAIN = 0.15;

    /** Emptied at the start; databases and logs of the last run stay to be looked into. */
    private final Path folder = Path.of("target", "benchmark").toAbsolutePath();

    private final Report report = new Report();
    private final double loadBefore = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    private String databaseVersion = "unknown";

    @BeforeAll
    void empty() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    @Test
    @Order(1)
    void straightOrders() throws Exception {
        try (RunningOrderway real = RunningOrderway.start(Variant.REAL, folder.resolve("real"));
                RunningOrderway idle = RunningOrderway.start(Variant.NO_OP_DELEGATES, folder.resolve("no-op"));
                RunningOrderway plain = RunningOrderway.start(Variant.NO_ENGINE, folder.resolve("plain"));
                Desks realDesks = new Desks(real);
                Desks idleDesks = new Desks(idle)) {
            databaseVersion = real.databaseVersion();
            Book realBook = new Book(real.company(), SEED);
            Book idleBook = new Book(idle.company(), SEED);
            Load.run(realBook.next(WARM_UP), AT_ONCE, realDesks::straightWithPapers);
            Load.run(idleBook.next(WARM_UP), AT_ONCE, idleDesks::straightWithoutWork);
            plain(plain, 4 * WARM_UP);
            Rounds straight = new Rounds();
            Rounds withPapers = new Rounds();
            Rounds noOp = new Rounds();
            Rounds noEngine = new Rounds();
            for (int round = 0; round < ROUNDS; round++) {
                straight.add(Load.run(realBook.next(ORDERS), AT_ONCE, realDesks::straight));
                noOp.add(Load.run(idleBook.next(ORDERS), AT_ONCE, idleDesks::straightWithoutWork));
                noEngine.add(plain(plain, PLAIN_ORDERS));
                withPapers.add(Load.run(realBook.next(ORDERS), AT_ONCE, realDesks::straightWithPapers));
                real.mail().empty();
                plain.mail().empty();
            }
            reportStraightOrders(straight, withPapers, noOp, noEngine);
            countTransactions(real, realDesks, realBook.next(COUNTED_ORDERS));
        }
    }

    private static double plain(RunningOrderway plain, int orders) {
        return orders * 1e9 / plain.ask("plain %d %d".formatted(orders, PLAIN_AT_ONCE)).get("nanos").asDouble();
    }

    private void reportStraightOrders(Rounds straight, Rounds withPapers, Rounds noOp, Rounds noEngine) {
        report.heading("Straight-through orders per second");
        report.sentence("""
                An order of three articles from receipt to completion: session login, `POST /api/orders`, three tasks claimed and completed through
                the REST API, the carrier's event and the customer's confirmation through their own doors, %d orders at once. Medians of %d rounds of
                %d orders (no engine: %d), interleaved, after a warm-up; load of the machine before the start: %s.
                """, AT_ONCE, straight.count(), ORDERS, PLAIN_ORDERS, number(loadBefore));
        report.table(List.of("what", "orders/s", "lowest – highest", "ratio", "aim"), List.of(
                line("the application as it is", straight, "", ""),
                line("the same, packing slip and label drawn in the run", withPapers, "", ""),
                line("the same diagrams, no-op delegates", noOp, number(straight.median() / noOp.median()), "≥ " + AIM_NO_OP),
                line("one plain JPA transaction per stage, no engine, no HTTP", noEngine, number(straight.median() / noEngine.median()), "≥ " + AIM_PLAIN)));
    }

    private static List<String> line(String what, Rounds rounds, String ratio, String aim) {
        return List.of(what, number(rounds.median()), number(rounds.lowest()) + " – " + number(rounds.highest()), ratio, aim);
    }

    private void countTransactions(RunningOrderway real, Desks desks, List<StraightOrder> orders) throws Exception {
        real.ask("count");
        Load.run(orders, 1, desks::straight);
        JsonNode counted = real.ask("counted");
        report.heading("Transactions and statements per straight order");
        report.sentence("""
                Counted at the JDBC driver over %d orders, one after the other. A transaction moves a token if it writes to the engine's table of
                executions; each committed transaction stands in one line, the first that fits. A batch counts as one statement.
                """, orders.size());
        List<List<String>> rows = new ArrayList<>();
        for (SqlLedger.Purpose purpose : SqlLedger.Purpose.values()) {
            rows.add(List.of(purpose.words(), perOrder(counted.get("transactions"), purpose.name(), orders),
                    purpose == SqlLedger.Purpose.MOVES_A_TOKEN ? "≤ " + MOST_TRANSACTIONS : "",
                    perOrder(counted.get("statementsByPurpose"), purpose.name(), orders)));
        }
        report.table(List.of("committed transactions that …", "per order", "aim", "statements"), rows);
        List<List<String>> statements = new ArrayList<>();
        for (SqlLedger.Worker worker : SqlLedger.Worker.values()) {
            statements.add(List.of(worker.words(), perOrder(counted.get("statements"), worker.name(), orders),
                    perOrder(counted.get("batchedRows"), worker.name(), orders)));
        }
        report.table(List.of("SQL statements by …", "per order", "rows of batches counted singly"), statements);
        writeStatements(counted.get("top"), orders.size());
        double moving = counted.get("transactions").path("MOVES_A_TOKEN").asDouble() / orders.size();
        assertThat(moving).as("transactions that move a token, per order").isPositive().isLessThanOrEqualTo(MOST_TRANSACTIONS);
    }

    private static String perOrder(JsonNode counts, String name, List<StraightOrder> orders) {
        return number(counts.path(name).asDouble() / orders.size());
    }

    /** For whoever looks for statements to save. */
    private static void writeStatements(JsonNode top, int orders) throws IOException {
        StringBuilder lines = new StringBuilder();
        top.forEach(text -> lines.append("%8.2f  %s%n".formatted(text.get("times").asDouble() / orders, text.get("statement").asText())));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("benchmark-statements.txt"), lines);
    }

    @Test
    @Order(2)
    void wholesalersDays() throws Exception {
        report.heading("Import of a wholesaler's three days");
        if (!OnlineRetail.isPresent()) {
            report.sentence("Left out: the test data are not beside the checkout.");
            return;
        }
        try (RunningOrderway orderway = RunningOrderway.start(Variant.REAL, folder.resolve("import"))) {
            databaseVersion = orderway.databaseVersion();
            WholesalerImport.Outcome outcome = new WholesalerImport(orderway).run();
            report.table(List.of("what", "figure"), List.of(
                    List.of("rows", String.valueOf(outcome.rows())),
                    List.of("rows per second, until each is accounted for and its order's process started", number(outcome.rowsPerSecond())),
                    List.of("seconds for that", number(outcome.importSeconds())),
                    List.of("seconds until every order waits for people, goods or money", number(outcome.settledSeconds())),
                    List.of("highest use of the heap", outcome.peakMegabytes() + " MB"),
                    List.of("customers' orders", String.valueOf(outcome.customerOrders())),
                    List.of("of them at the pick without a person", "%d (%.0f %%)".formatted(outcome.straight(),
                            100.0 * outcome.straight() / Math.max(1, outcome.customerOrders())))));
            report.sentence("Rows by where they ended: %s.%n", counts(outcome.account()));
            reportCounts("where all customers' orders stand", outcome.waiting());
            reportCounts("findings that a person has to see", outcome.findings());
        }
    }

    private static String counts(JsonNode account) {
        List<String> parts = new ArrayList<>();
        account.fields().forEachRemaining(end -> parts.add(end.getKey().toLowerCase(Locale.ROOT) + " " + end.getValue().get("rows").asLong()));
        return String.join(", ", parts);
    }

    private void reportCounts(String head, Map<String, Integer> counts) {
        report.table(List.of(head, "orders"),
                counts.entrySet().stream().map(entry -> List.of(entry.getKey(), String.valueOf(entry.getValue()))).toList());
    }

    @Test
    @Order(3)
    void startUp() throws Exception {
        Rounds empty = new Rounds();
        Rounds kept = new Rounds();
        for (int round = 0; round < STARTS; round++) {
            Path home = folder.resolve("start-" + round);
            empty.add(StartUp.secondsToFirstPage(home));
            kept.add(StartUp.secondsToFirstPage(home));
        }
        report.heading("Start-up");
        report.sentence("Seconds from the start of the process to Tasklist's first page, classes from the build folder; medians of %d.%n", STARTS);
        report.table(List.of("database folder", "seconds", "lowest – highest"), List.of(
                List.of("empty: schema, models and the demo company are made", number(empty.median()), number(empty.lowest()) + " – " + number(empty.highest())),
                List.of("kept", number(kept.median()), number(kept.lowest()) + " – " + number(kept.highest()))));
    }

    @AfterAll
    void publish() throws IOException {
        report.publish(databaseVersion);
    }
}
