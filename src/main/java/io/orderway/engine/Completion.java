package io.orderway.engine;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/**
 * A command that ends a user task.
 *
 * @param throughItsForm false if it leaves the task by an error or escalation instead
 */
record Completion(String taskId, Map<String, Object> entered, boolean throughItsForm) {

    // The engine's commands do not tell what they carry.
    private static final Field COMPLETE_TASK = field(CompleteTaskCmd.class, "taskId");
    private static final Field COMPLETE_VARIABLES = field(CompleteTaskCmd.class, "variables");
    private static final Field SUBMIT_TASK = field(SubmitTaskFormCmd.class, "taskId");
    private static final Field SUBMIT_VARIABLES = field(SubmitTaskFormCmd.class, "properties");
    private static final Field ERROR_TASK = field(HandleTaskBpmnErrorCmd.class, "taskId");
    private static final Field ESCALATION_TASK = field(HandleTaskEscalationCmd.class, "taskId");

    static Optional<Completion> of(Command<?> command) {
        if (command instanceof CompleteTaskCmd) {
            return Optional.of(new Completion(taskId(COMPLETE_TASK, command), variables(COMPLETE_VARIABLES, command), true));
        }
        if (command instanceof SubmitTaskFormCmd) {
            return Optional.of(new Completion(taskId(SUBMIT_TASK, command), variables(SUBMIT_VARIABLES, command), true));
        }
        if (command instanceof HandleTaskBpmnErrorCmd) {
            return Optional.of(new Completion(taskId(ERROR_TASK, command), Map.of(), false));
        }
        if (command instanceof HandleTaskEscalationCmd) {
            return Optional.of(new Completion(taskId(ESCALATION_TASK, command), Map.of(), false));
        }
        return Optional.empty();
    }

    private static String taskId(Field field, Command<?> command) {
        return (String) ReflectionUtils.getField(field, command);
    }

    private static Map<String, Object> variables(Field field, Command<?> command) {
        Map<String, Object> entered = new HashMap<>();
        if (ReflectionUtils.getField(field, command) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> entered.put((String) name, value));
        }
        return entered;
    }

    private static Field field(Class<?> type, String name) {
        Field field = ReflectionUtils.findField(type, name);
        if (field == null) {
            throw new IllegalStateException(type.getSimpleName() + " has no field " + name + ": not the engine that this was written for");
        }
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
