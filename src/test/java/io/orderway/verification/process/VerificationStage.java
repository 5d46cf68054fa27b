package io.orderway.verification.process;

import io.orderway.TestUsers;
import io.orderway.order.OrderCorrections;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.FindingCode;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.Findings;
import io.orderway.verification.application.DecideOnFinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the tests of verification's processes do over and over: start one, log somebody in, decide, complete. */
@Component
class VerificationStage {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final TestUsers users;
    private final Findings findings;
    private final DecideOnFinding decide;
    private final OrderCorrections corrections;
    private List<String> engineGroups = List.of();

    VerificationStage(RuntimeService runtime, TaskService tasks, HistoryService history, IdentityService identity, TestUsers users, Findings findings,
            DecideOnFinding decide, OrderCorrections corrections) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.users = users;
        this.findings = findings;
        this.decide = decide;
        this.corrections = corrections;
    }

    ProcessInstance verify(OrderNumber number) {
        return start("order-verification", number, Map.of());
    }

    ProcessInstance start(String process, OrderNumber number, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put("orderNumber", number.value());
        variables.put("taskPriority", 50);
        return runtime.startProcessInstanceByKey(process, number.value(), variables);
    }

    Map<String, Object> facts(ProcessInstance instance) {
        Map<String, Object> facts = new HashMap<>();
        history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).list()
                .forEach(variable -> facts.put(variable.getName(), variable.getValue()));
        return facts;
    }

    /** A new user of the groups works from now on. */
    String logIn(String... groups) {
        String user = users.in(groups);
        engineGroups = List.of(groups);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null,
                Stream.of(groups).map(SimpleGrantedAuthority::new).toList()));
        return user;
    }

    void logOut() {
        SecurityContextHolder.clearContext();
    }

    void decide(OrderNumber number, FindingCode code, FindingDecision decision, String value, String reason) {
        Findings.View finding = findings.of(number).stream().filter(view -> view.code() == code).findFirst().orElseThrow();
        decide.decide(number, finding.id(), new DecideOnFinding.Command(decision, value, reason));
    }

    Task task(OrderNumber number, String key) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(key).singleResult();
        if (task == null) {
            throw new AssertionError("No task " + key + " of " + number);
        }
        return task;
    }

    /** Whoever is logged in completes the task, with the engine's full check of it. */
    void complete(OrderNumber number, String key, Map<String, Object> form) {
        String taskId = task(number, key).getId();
        identity.setAuthentication(SecurityContextHolder.getContext().getAuthentication().getName(), engineGroups);
        try {
            tasks.complete(taskId, form);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Ids of all processes of the order that run now. */
    List<String> running(OrderNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream().map(Execution::getId).toList();
    }

    RuntimeService runtime() {
        return runtime;
    }

    OrderCorrections corrections() {
        return corrections;
    }
}
