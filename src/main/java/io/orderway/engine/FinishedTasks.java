package io.orderway.engine;

import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.util.List;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;

/** Says what has become of a task that is no longer there. */
final class FinishedTasks {

    private static final String COMPLETED = "completed";

    private FinishedTasks() {
    }

    static RuntimeException whatHappenedTo(String taskId, CommandContext context) {
        HistoricTaskInstanceEntity task = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        if (task == null) {
            return new NotFoundException("There is no such task.");
        }
        if (COMPLETED.equals(task.getDeleteReason())) {
            return new ConflictException(whoCompleted(task, context) + " has just done this task.");
        }
        return new ConflictException("This task is no longer needed: the order has moved on.");
    }

    private static String whoCompleted(HistoricTaskInstanceEntity task, CommandContext context) {
        List<UserOperationLogEntry> entries = context.runWithoutAuthorization(() -> new UserOperationLogQueryImpl()
                .taskId(task.getId()).operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .listPage(0, 1));
        String user = entries.isEmpty() ? task.getAssignee() : entries.get(0).getUserId();
        return user == null ? "Someone else" : name(user, context);
    }

    /** A person's name as colleagues read it; the id where the directory has no name. */
    static String name(String userId, CommandContext context) {
        User user = context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().findUserById(userId));
        if (user == null || user.getFirstName() == null || user.getLastName() == null) {
            return userId;
        }
        return user.getFirstName() + " " + user.getLastName();
    }
}
