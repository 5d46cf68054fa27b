package io.orderway.rush.process;

import io.orderway.engine.OwnAuthority;
import io.orderway.order.Urgency;
import io.orderway.rush.application.RunningWork;
import io.orderway.shared.OrderNumber;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks and process instances that carry the order's number. */
@Component
class CamundaRunningWork implements RunningWork {

    /** An order has a few; the engine refuses users an unlimited query. */
    private static final int AT_MOST = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OwnAuthority authority;

    CamundaRunningWork(RuntimeService runtime, TaskService tasks, OwnAuthority authority) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    public void sort(OrderNumber number, Urgency urgency) {
        authority.call(() -> {
            List<ProcessInstance> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).listPage(0, AT_MOST);
            instances.forEach(instance -> RushVariables.setPriority(runtime, instance, urgency));
            List<Task> open = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).listPage(0, AT_MOST);
            open.stream().filter(task -> !((TaskEntity) task).isDeleted()).forEach(task -> tasks.setPriority(task.getId(), urgency.priority()));
            return open.size();
        });
    }
}
