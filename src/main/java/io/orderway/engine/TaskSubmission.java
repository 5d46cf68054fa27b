package io.orderway.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** A task that someone wants to complete: what was entered in its form, and what its process knows. */
public final class TaskSubmission {

    private final DelegateTask task;
    private final String businessKey;
    private final Map<String, Object> entered;
    private final String user;

    TaskSubmission(DelegateTask task, String businessKey, Map<String, Object> entered, String user) {
        this.task = task;
        this.businessKey = businessKey;
        this.entered = entered;
        this.user = user;
    }

    public String taskId() {
        return task.getId();
    }

    public String taskDefinitionKey() {
        return task.getTaskDefinitionKey();
    }

    /** The order number that the process carries. */
    public String businessKey() {
        return businessKey;
    }

    /** Whether the task's model sets this property, which is an extension property in the Modeler, to true. */
    public boolean isMarked(String property) {
        return task.getBpmnModelElementInstance().getExtensionElements() != null
                && task.getBpmnModelElementInstance().getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(declared -> property.equals(declared.getCamundaName()) && "true".equals(declared.getCamundaValue()));
    }

    /** Who completes the task; empty if it is not a person. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /**
     * What was entered in the form now.
     *
     * @throws IllegalStateException if it is of another type
     */
    public <T> Optional<T> entered(ProcessVariable<T> variable) {
        return ProcessVariables.find(entered, variable);
    }

    /**
     * What the process knew before.
     *
     * @throws IllegalStateException if it is of another type
     */
    public <T> Optional<T> known(ProcessVariable<T> variable) {
        return ProcessVariables.find(task, variable);
    }
}
