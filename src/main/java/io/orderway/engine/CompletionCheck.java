package io.orderway.engine;

import io.orderway.shared.ConflictException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Checks every completion of a user task, whichever API it came by, before it changes anything: the task is still open and not someone
 * else's, the form declares what was entered and accepts it, and the task's validator agrees. It works inside the engine's command context
 * and transaction.
 */
final class CompletionCheck extends CommandInterceptor {

    /** Managers and administrators may finish what another has claimed. */
    private static final List<String> MAY_TAKE_OVER = List.of("managers", "camunda-admin");

    private final JdbcTemplate jdbc;
    private final TaskValidators validators;
    private final TaskForms forms = new TaskForms();

    CompletionCheck(JdbcTemplate jdbc, TaskValidators validators) {
        this.jdbc = jdbc;
        this.validators = validators;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Completion.of(command)
                .filter(completion -> completion.taskId() != null)
                .ifPresent(completion -> check(completion, Context.getCommandContext()));
        return next.execute(command);
    }

    private void check(Completion completion, CommandContext context) {
        TaskEntity task = isOpen(completion.taskId()) ? context.getTaskManager().findTaskById(completion.taskId()) : null;
        if (task == null) {
            throw new CompletionRefused(FinishedTasks.whatHappenedTo(completion.taskId(), context));
        }
        for (CommandChecker rights : context.getProcessEngineConfiguration().getCommandCheckers()) {
            rights.checkTaskWork(task);
        }
        Authentication authentication = context.getAuthentication();
        refuseIfSomeoneElses(task, authentication, context);
        if (!completion.throughItsForm()) {
            refuseUnlessHouse(authentication);
            return;
        }
        checkForm(task, completion.entered(), context);
        checkWithValidator(task, completion.entered(), authentication);
    }

    /**
     * Of several who complete one task at once the others wait here for the first and then find it done; without the lock they would all run
     * the steps behind it and collide at whichever comes first.
     */
    private boolean isOpen(String taskId) {
        return !jdbc.queryForList("select id_ from act_ru_task where id_ = ? for update", String.class, taskId).isEmpty();
    }

    private static void refuseIfSomeoneElses(TaskEntity task, Authentication authentication, CommandContext context) {
        String assignee = task.getAssignee();
        if (authentication == null || authentication.getUserId() == null || assignee == null || assignee.equals(authentication.getUserId())) {
            return;
        }
        List<String> groups = authentication.getGroupIds();
        if (groups == null || groups.stream().noneMatch(MAY_TAKE_OVER::contains)) {
            throw new CompletionRefused(new ConflictException(FinishedTasks.name(assignee, context) + " is working on this task."));
        }
    }

    private static void refuseUnlessHouse(Authentication authentication) {
        if (authentication != null && !HouseCalls.isOpen()) {
            throw refusal("A task is completed through its form.");
        }
    }

    private void checkForm(TaskEntity task, Map<String, Object> entered, CommandContext context) {
        Optional<String> sentence = forms.of(task, context)
                .check(entered, name -> ProcessVariables.all(task).get(name), condition -> holds(condition, task, entered, context));
        sentence.ifPresent(wrong -> {
            throw refusal(wrong);
        });
    }

    private static boolean holds(String condition, TaskEntity task, Map<String, Object> entered, CommandContext context) {
        FeelEngine feel = context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
        Map<String, Object> variables = new HashMap<>(ProcessVariables.all(task));
        variables.putAll(entered);
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        try {
            return Boolean.TRUE.equals(feel.evaluateSimpleExpression(expression, Variables.fromMap(variables).asVariableContext()));
        } catch (FeelException e) {
            // The browser shows a field whose condition says nothing yet.
            return false;
        }
    }

    private void checkWithValidator(TaskEntity task, Map<String, Object> entered, Authentication authentication) {
        validators.check(submission(task, entered, authentication)).ifPresent(sentence -> {
            throw refusal(sentence);
        });
    }

    private static TaskSubmission submission(TaskEntity task, Map<String, Object> entered, Authentication authentication) {
        String user = authentication == null ? null : authentication.getUserId();
        return new TaskSubmission(task, task.getProcessInstance().getBusinessKey(), entered, user);
    }

    private static CompletionRefused refusal(String sentence) {
        return new CompletionRefused(new TaskRefusedException(sentence));
    }
}
