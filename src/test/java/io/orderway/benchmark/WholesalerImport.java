package io.orderway.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.WebClient;
import io.orderway.intake.OnlineRetail;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Imports the real wholesaler's days, and tells how they went and what became of their orders. */
final class WholesalerImport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----orderway-benchmark";
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int PERIOD_MILLIS = 50;

    /** Orders with a customer of their own. */
    private static final String CUSTOMER_ORDERS = "select count(*) from customer_order where channel = 'FILE' and not house_account";
    private static final String STRAIGHT = """
            select count(*) from customer_order o where o.channel = 'FILE' and not o.house_account
            and (o.state = 'COMPLETED' or exists (select 1 from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                 where instance.business_key_ = o.order_number and task.task_def_key_ = 'userTask_pickGoods'))
            and not exists (select 1 from act_hi_taskinst task join act_hi_procinst instance on instance.id_ = task.proc_inst_id_
                 where instance.business_key_ = o.order_number and task.task_def_key_ <> 'userTask_pickGoods')""";
    private static final String WAITING = """
            select instance.proc_def_key_ || ': ' || activity.act_name_ as reason, count(distinct o.id) as orders
            from customer_order o join act_hi_procinst instance on instance.business_key_ = o.order_number
            join act_hi_actinst activity on activity.proc_inst_id_ = instance.id_
            where o.channel = 'FILE' and not o.house_account and activity.end_time_ is null
              and activity.act_type_ in ('userTask', 'eventBasedGateway', 'intermediateMessageCatch')
            group by 1 order by 2 desc""";
    private static final String FINDINGS = """
            select f.code as reason, count(distinct f.order_number) as orders from finding f join customer_order o on o.order_number = f.order_number
            where o.channel = 'FILE' and not o.house_account and f.route <> 'PASS' group by 1 order by 2 desc""";
    private static final String DUE_JOBS = """
            select count(*) from act_ru_job where suspension_state_ = 1 and retries_ > 0 and (duedate_ is null or duedate_ <= now())""";

    private final RunningOrderway orderway;
    private final WebClient system;

    /**
     * @param importSeconds  until every row was accounted for and every order's process started
     * @param settledSeconds until no order had anything to do but wait for people, goods or money
     * @param waiting        where the orders that do not pass stand, and how many
     * @param findings       what was found in orders by verification, and in how many
     */
    record Outcome(long rows, double importSeconds, double settledSeconds, long peakMegabytes, JsonNode account, int customerOrders, int straight,
            Map<String, Integer> waiting, Map<String, Integer> findings) {

        double rowsPerSecond() {
            return rows / importSeconds;
        }
    }

    WholesalerImport(RunningOrderway orderway) {
        this.orderway = orderway;
        this.system = WebClient.basic(orderway.port(), orderway.company().carrier(), orderway.company().password());
    }

    Outcome run() throws Exception {
        for (String kind : new String[] {"customers", "products", "prices"}) {
            await(submit(kind, Files.readAllBytes(file(kind + ".csv")), kind + ".csv"));
        }
        byte[] orders = Files.readAllBytes(file(OnlineRetail.ORDERS));
        orderway.ask("forget-memory");
        long begin = System.nanoTime();
        JsonNode done = await(submit("orders", orders, OnlineRetail.ORDERS));
        double importSeconds = secondsSince(begin);
        awaitSettled();
        double settledSeconds = secondsSince(begin);
        long peak = orderway.ask("memory").get("peakMegabytes").asLong();
        JdbcTemplate look = orderway.outside();
        return new Outcome(done.get("rowsRead").asLong(), importSeconds, settledSeconds, peak, done.get("account"),
                look.queryForObject(CUSTOMER_ORDERS, Integer.class), look.queryForObject(STRAIGHT, Integer.class), counts(WAITING), counts(FINDINGS));
    }

    private static Path file(String name) {
        return OnlineRetail.file(name).orElseThrow();
    }

    private long submit(String kind, byte[] content, String name) throws IOException {
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n".formatted(BOUNDARY, name);
        String tail = "\r\n--%s--\r\n".formatted(BOUNDARY);
        String path = "/api/imports/" + kind + (kind.equals("orders") ? "?houseAccount=" + orderway.company().customers().get(0) : "");
        HttpResponse<String> answer = system.send("POST", path, BodyPublishers.concat(bytes(head), BodyPublishers.ofByteArray(content), bytes(tail)),
                "multipart/form-data; boundary=" + BOUNDARY);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("The import of %s answered %d: %s".formatted(kind, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body()).get("id").asLong();
    }

    private static BodyPublisher bytes(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode await(long id) throws Exception {
        long begin = System.nanoTime();
        JsonNode run = JSON.readTree(system.get("/api/imports/" + id).body());
        while (!run.get("state").asText().equals("DONE")) {
            String state = run.get("state").asText();
            if (state.equals("FAILED") || state.equals("NEEDS_ANSWER") || secondsSince(begin) > LIMIT.toSeconds()) {
                throw new IllegalStateException("The import stands still: " + run);
            }
            Thread.sleep(PERIOD_MILLIS);
            run = JSON.readTree(system.get("/api/imports/" + id).body());
        }
        return run;
    }

    private void awaitSettled() throws InterruptedException {
        long begin = System.nanoTime();
        while (orderway.outside().queryForObject(DUE_JOBS, Integer.class) > 0) {
            if (secondsSince(begin) > LIMIT.toSeconds()) {
                throw new IllegalStateException("Jobs are left: " + orderway.outside().queryForList("select incident_msg_ from act_ru_incident limit 3"));
            }
            Thread.sleep(PERIOD_MILLIS);
        }
    }

    private Map<String, Integer> counts(String sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        orderway.outside().query(sql, row -> {
            counts.put(row.getString("reason"), row.getInt("orders"));
        });
        return counts;
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
