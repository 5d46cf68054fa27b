package io.orderway.identity.rights;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import io.orderway.identity.Groups;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The queues that each department finds in Tasklist. They speak of whoever looks ("my department"), so one filter serves all departments. An
 * administrator may change one: only what is missing is made.
 */
final class TaskFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final int RUSH = 75;

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(ProcessEngine engine, Grants grants) {
        this.filters = engine.getFilterService();
        this.tasks = engine.getTaskService();
        this.grants = grants;
    }

    void makeMissing() {
        make(1, "My tasks", "What I have claimed", "#0b5cad", Groups.DEPARTMENTS,
                urgentFirst(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        make(2, "My department", "What nobody has claimed yet", "#1b6b3a", Groups.DEPARTMENTS,
                urgentFirst(tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS)));
        make(3, "Rush", "Rush and same-day orders of my department", "#b3261e", Groups.DEPARTMENTS,
                urgentFirst(ofMyDepartment().taskMinPriority(RUSH)));
        make(4, "Overdue", "What should have been done by now", "#8a5a00", Groups.DEPARTMENTS,
                ofMyDepartment().dueBeforeExpression("${now()}").orderByDueDate().asc());
        make(5, "By promised date", "My department's work, the earliest promise first", "#6b3fa0", Groups.DEPARTMENTS,
                ofMyDepartment().orderByTaskVariable("promisedDate", ValueType.STRING).asc().orderByTaskPriority().desc());
        make(6, "On hold", "Holds that my department clears", "#8a5a00", Groups.DEPARTMENTS,
                urgentFirst(ofMyDepartment().processDefinitionKey("order-hold")));
        make(7, "All departments", "Every open task of the house", "#5b6b7c", List.of(Groups.MANAGERS, Groups.PROCESS_OWNERS),
                urgentFirst(tasks.createTaskQuery()));
    }

    private TaskQuery ofMyDepartment() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private static TaskQuery urgentFirst(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByDueDate().asc().orderByTaskCreateTime().asc();
    }

    private void make(int position, String name, String description, String color, List<String> readers, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name).setQuery(query).setProperties(Map.of(
                    "priority", position, "description", description, "color", color, "refresh", true));
            filters.saveFilter(filter);
        }
        for (String group : readers) {
            grants.give(group, Resources.FILTER, filter.getId(), READ);
        }
    }
}
