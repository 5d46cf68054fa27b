package io.orderway.hold;

import io.orderway.TestUsers;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What tests of held orders do over and over: hold one, look for its process, complete a task as somebody of a department. */
@Component
public class HoldStage {

    private final Holds holds;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final TestUsers users;

    HoldStage(Holds holds, RuntimeService runtime, TaskService tasks, IdentityService identity, TestUsers users) {
        this.holds = holds;
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.users = users;
    }

    public Hold hold(OrderNumber order, HoldType type) {
        return hold(order, null, type);
    }

    public Hold hold(OrderNumber order, Integer line, HoldType type) {
        return ((Holds.Placement.Placed) holds.place(HoldRequest.byPerson(order, line, type, "Test of " + type.word()))).hold();
    }

    public ProcessInstance process(Hold hold) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("order-hold").processInstanceBusinessKey(hold.order().value())
                .variableValueEquals("holdNumber", Long.toString(hold.id())).singleResult();
    }

    public List<Task> openTasks(OrderNumber order, String definition) {
        return tasks.createTaskQuery().processInstanceBusinessKey(order.value()).taskDefinitionKey(definition).list();
    }

    /** A new user of the groups works from now on. */
    public String logIn(String... groups) {
        String user = users.in(groups);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
                Stream.of(groups).map(SimpleGrantedAuthority::new).toList()));
        return user;
    }

    public void logOut() {
        SecurityContextHolder.clearContext();
    }

    /** Somebody of the department completes the one such task of the order, with the engine's full check of it. */
    public void complete(OrderNumber order, String definition, String group, Map<String, Object> entered) {
        Task task = openTasks(order, definition).get(0);
        identity.setAuthentication(logIn(group), List.of(group));
        try {
            tasks.complete(task.getId(), entered);
        } finally {
            identity.clearAuthentication();
            logOut();
        }
    }
}
