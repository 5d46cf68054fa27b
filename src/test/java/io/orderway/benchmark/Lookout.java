package io.orderway.benchmark;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells the people when their task is there. It looks into the database past the application, one cheap query for all of them, so that the
 * figures contain the work on tasks and not the looking for it.
 */
final class Lookout implements AutoCloseable {

    private static final int PERIOD_MILLIS = 10;
    private static final int PATIENCE_SECONDS = 60;
    private static final String OPEN_TASKS = """
            select instance.business_key_, task.task_def_key_, task.id_
              from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_ where task.assignee_ is null""";

    private final RunningOrderway orderway;
    private final Map<Wanted, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    private record Wanted(String orderNumber, String task) {
    }

    Lookout(RunningOrderway orderway) {
        this.orderway = orderway;
        thread.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!waiting.isEmpty()) {
            orderway.outside().query(OPEN_TASKS, row -> {
                CompletableFuture<String> wanted = waiting.remove(new Wanted(row.getString(1), row.getString(2)));
                if (wanted != null) {
                    wanted.complete(row.getString(3));
                }
            });
        }
    }

    /** Waits for the order's task and gives its id. */
    String awaitTask(String orderNumber, String taskDefinitionKey) throws Exception {
        CompletableFuture<String> task = new CompletableFuture<>();
        waiting.put(new Wanted(orderNumber, taskDefinitionKey), task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("%s has no task %s; open tasks: %s; incidents: %s".formatted(orderNumber, taskDefinitionKey,
                    orderway.outside().queryForList(OPEN_TASKS),
                    orderway.outside().queryForList("select incident_msg_ from act_ru_incident limit 3")), e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
