package io.orderway.reporting.application;

import io.orderway.engine.HouseCalls;
import io.orderway.identity.NotAllowedException;
import io.orderway.shared.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tasks that the current user may read: with the engine's rights, or because all orders are his to read anyway. */
@Component
public class OrderTasks {

    private static final List<String> PURCHASING = List.of("purchase-order", "goods-receipt", "replenishment");

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final ReadingRights rights;

    OrderTasks(TaskService tasks, JdbcClient jdbc, ReadingRights rights) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** Empty if there is no such task, it is about no order, or it is not the user's to see. */
    public Optional<OrderTask> find(String taskId) {
        return readable(List.of(taskId)).stream().findFirst();
    }

    /** Why a task has no sheet: {@link NotFoundException} or {@link NotAllowedException}. */
    public RuntimeException refusal(String taskId) {
        if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
            return new NotFoundException("There is no such task any more; someone may just have done it.");
        }
        return readableTasks(List.of(taskId)).isEmpty() ? new NotAllowedException("This task belongs to another department.")
                : new NotFoundException("This task is about no order.");
    }

    /** The number of the message that the task is about; empty if it is about something else, gone, or not the user's to see. */
    public Optional<Long> messageOf(String taskId) {
        return numberOf(taskId, "message-clarification", "messageNumber");
    }

    /** The number of the credit that a task is about; empty as above. */
    public Optional<Integer> creditOf(String taskId) {
        return numberOf(taskId, "credit-matching", "creditNumber").map(Math::toIntExact);
    }

    /** The number of the purchase order, goods receipt or replenishment that each task is about; tasks that are about none, gone, or not the user's to see are left out. */
    public Map<String, String> purchasesOf(Collection<String> taskIds) {
        Map<String, Task> readable = taskIds.isEmpty() ? Map.of() : readableTasks(taskIds);
        if (readable.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select t.id_, e.business_key_ from act_ru_task t
                  join act_re_procdef d on d.id_ = t.proc_def_id_
                  join act_ru_execution e on e.id_ = t.proc_inst_id_
                 where t.id_ in (:ids) and d.key_ in (:processes)""")
                .param("ids", readable.keySet()).param("processes", PURCHASING)
                .query((row, index) -> Map.entry(row.getString("id_"), row.getString("business_key_"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The number of the reallocation that a task is about; empty as above. */
    public Optional<Long> reallocationOf(String taskId) {
        return numberOf(taskId, "stock-reallocation", "reallocationNumber");
    }

    private Optional<Long> numberOf(String taskId, String process, String variable) {
        if (readableTasks(List.of(taskId)).isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select v.long_ from act_ru_task t
                  join act_re_procdef d on d.id_ = t.proc_def_id_
                  join act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = :variable
                 where t.id_ = :id and d.key_ = :process""")
                .param("id", taskId)
                .param("process", process)
                .param("variable", variable)
                .query(Long.class)
                .optional();
    }

    /** Those of the tasks that are there, that the user may read and that are about an order: two statements, however many tasks. */
    List<OrderTask> readable(Collection<String> taskIds) {
        Map<String, Task> readable = readableTasks(taskIds);
        if (readable.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select t.id_, e.business_key_, v.text_ as shipment_number, d.key_ as process
                  from act_ru_task t
                  join act_ru_execution e on e.id_ = t.proc_inst_id_
                  join act_re_procdef d on d.id_ = t.proc_def_id_
                  left join act_ru_variable v on v.execution_id_ = e.id_ and v.name_ = 'shipmentNumber'
                 where t.id_ in (:ids) and e.business_key_ in (select order_number from customer_order)""")
                .param("ids", readable.keySet())
                .query((row, index) -> {
                    Task task = readable.get(row.getString("id_"));
                    return new OrderTask(task.getId(), task.getName(), row.getString("process"), task.getTaskDefinitionKey(),
                            row.getString("business_key_"), row.getString("shipment_number"),
                            task.getDueDate() == null ? null : task.getDueDate().toInstant());
                })
                .list();
    }

    private Map<String, Task> readableTasks(Collection<String> taskIds) {
        Supplier<List<Task>> query = () -> tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).listPage(0, taskIds.size());
        List<Task> found = rights.mayReadAllOrders() ? query.get() : HouseCalls.withUsersRights(query);
        return found.stream().collect(Collectors.toMap(Task::getId, Function.identity()));
    }
}
