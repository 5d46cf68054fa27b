package io.orderway.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts committed transactions by what they did, and statements by who made them. */
final class SqlLedger {

    /** What a transaction was for, told from what it wrote; the first that fits counts. */
    enum Purpose {
        /** Inserted, changed or deleted an execution: a process instance has begun, moved on or ended. */
        MOVES_A_TOKEN("act_ru_execution", "move a token"),
        /** A person took a task. */
        CLAIM("act_ru_task", "claim a task"),
        /** The job executor locked a job for itself. */
        JOB_ACQUISITION("act_ru_job", "acquire jobs"),
        INBOX("inbox_event", "write to the inbox"),
        OTHER_WRITE("", "write something else"),
        READ(null, "only read");

        private final String table;
        private final String words;

        Purpose(String table, String words) {
            this.table = table;
            this.words = words;
        }

        String words() {
            return words;
        }

        private static Purpose of(List<String> writes) {
            for (Purpose purpose : values()) {
                if (purpose.table != null && writes.stream().anyMatch(written -> written.startsWith(purpose.table))) {
                    return purpose;
                }
            }
            return READ;
        }
    }

    /** Who works: requests from outside and jobs are the order's way, the rest runs beside it. */
    enum Worker {
        REQUEST("http-nio", "requests"),
        JOB("camundaTaskExecutor", "jobs"),
        MAIL_SENDER("message-sender", "the mail sender, which looks for mail ten times a second here"),
        BESIDE("", "sweeps and job acquisition in that time");

        private final String thread;
        private final String words;

        Worker(String thread, String words) {
            this.thread = thread;
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isOnTheOrdersWay() {
            return this == REQUEST || this == JOB;
        }

        private static Worker current() {
            String name = Thread.currentThread().getName();
            for (Worker worker : values()) {
                if (name.startsWith(worker.thread)) {
                    return worker;
                }
            }
            throw new IllegalStateException();
        }
    }

    /** @param statements by worker; @param top the most frequent statements of the order's way */
    record Sum(Map<Purpose, Integer> transactions, Map<Worker, Integer> statements, Map<Worker, Integer> batchedRows,
            Map<Purpose, Integer> statementsByPurpose, List<Frequent> top) {
    }

    record Frequent(String statement, int times) {
    }

    private static final Pattern WRITE = Pattern.compile("^\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(?:public\\.)?(\\w+)");
    private static final int TOP = 400;

    private final Map<Purpose, Integer> transactions = new EnumMap<>(Purpose.class);
    private final Map<Purpose, Integer> statementsByPurpose = new EnumMap<>(Purpose.class);
    private final Map<Worker, Integer> statements = new EnumMap<>(Worker.class);
    private final Map<Worker, Integer> batchedRows = new EnumMap<>(Worker.class);
    private final Map<String, Integer> texts = new HashMap<>();
    private volatile boolean counting;

    boolean isCounting() {
        return counting;
    }

    synchronized Map<String, Object> begin() {
        List.of(transactions, statementsByPurpose, statements, batchedRows, texts).forEach(Map::clear);
        counting = true;
        return Map.of();
    }

    synchronized Sum end() {
        counting = false;
        List<Frequent> top = texts.entrySet().stream().map(text -> new Frequent(text.getKey(), text.getValue()))
                .sorted(Comparator.comparing(Frequent::times).reversed()).limit(TOP).collect(Collectors.toList());
        return new Sum(transactions, statements, batchedRows, statementsByPurpose, top);
    }

    Page page() {
        return new Page();
    }

    private synchronized void enter(Worker worker, String statement, int rows) {
        if (counting) {
            statements.merge(worker, 1, Integer::sum);
            batchedRows.merge(worker, rows, Integer::sum);
            if (worker.isOnTheOrdersWay()) {
                texts.merge(statement, 1, Integer::sum);
            }
        }
    }

    private synchronized void enter(Worker worker, Purpose purpose, int count) {
        if (counting && (worker.isOnTheOrdersWay() || purpose == Purpose.JOB_ACQUISITION)) {
            transactions.merge(purpose, 1, Integer::sum);
            statementsByPurpose.merge(purpose, count, Integer::sum);
        }
    }

    /** What one connection does in its running transaction. */
    final class Page {

        private final List<String> writes = new ArrayList<>();
        private int count;

        void executed(String sql, int rows) {
            String text = sql == null ? "" : sql.strip().toLowerCase(Locale.ROOT);
            Matcher write = WRITE.matcher(text);
            if (write.find()) {
                writes.add(write.group(1));
            }
            count++;
            enter(Worker.current(), text.replaceAll("\\s+", " "), rows);
        }

        void committed() {
            if (count > 0) {
                enter(Worker.current(), Purpose.of(writes), count);
            }
            rolledBack();
        }

        void rolledBack() {
            writes.clear();
            count = 0;
        }
    }
}
