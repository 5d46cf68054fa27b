package io.orderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Works tasks off through their forms, with the checks that every completion undergoes; a task that is not there fails the test. */
@Component
public class TestTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;

    TestTasks(TaskService tasks, FormService forms, HistoryService history) {
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
    }

    public Task find(ProcessInstance instance, String taskDefinition) {
        Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(taskDefinition).singleResult();
        assertThat(task).as(taskDefinition).isNotNull();
        return task;
    }

    public void complete(ProcessInstance instance, String taskDefinition, Map<String, Object> entered) {
        forms.submitTaskForm(find(instance, taskDefinition).getId(), entered);
    }

    /** The groups that a task is offered to. */
    public boolean isOfferedTo(ProcessInstance instance, String taskDefinition, String group) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(taskDefinition).taskCandidateGroup(group).count() == 1;
    }

    /** What the process knew, or knows, under that name; null if nothing. */
    public Object fact(ProcessInstance instance, String name) {
        HistoricVariableInstance fact = history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName(name)
                .singleResult();
        return fact == null ? null : fact.getValue();
    }
}
