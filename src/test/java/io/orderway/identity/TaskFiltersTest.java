package io.orderway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestUsers;
import io.orderway.order.OrderProgress;
import io.orderway.shared.OrderNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queues of a department, as one of its people sees them. */
@ProcessTest
class TaskFiltersTest {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="task" camunda:candidateGroups="audit" camunda:priority="${priority}" camunda:dueDate="${due}"/>
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String YESTERDAY = LocalDate.now().minusDays(1) + "T00:00:00";
    private static final String NEXT_YEAR = LocalDate.now().plusYears(1) + "T00:00:00";

    private final String key = "queue-" + UUID.randomUUID();

    private final TestUsers users;
    private final TestOrders orders;
    private final OrderProgress progress;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FilterService filters;
    private final IdentityService identity;

    TaskFiltersTest(@Autowired TestUsers users, @Autowired TestOrders orders, @Autowired OrderProgress progress,
            @Autowired RepositoryService repository, @Autowired RuntimeService runtime, @Autowired TaskService tasks,
            @Autowired FilterService filters, @Autowired IdentityService identity) {
        this.users = users;
        this.orders = orders;
        this.progress = progress;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.filters = filters;
        this.identity = identity;
    }

    @BeforeEach
    void deploy() {
        repository.createDeployment().addString(key + ".bpmn", MODEL.formatted(key)).deploy();
    }

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    @Test
    void workIsFoundByUrgencyByDelayAndByPromise() {
        OrderNumber late = task(50, YESTERDAY, LocalDate.of(2027, 3, 1));
        OrderNumber rush = task(75, NEXT_YEAR, LocalDate.of(2027, 2, 1));
        String auditor = users.in(Groups.AUDIT);

        assertThat(seenBy(auditor, "My department")).containsExactly(rush, late);
        assertThat(seenBy(auditor, "Rush")).containsExactly(rush);
        assertThat(seenBy(auditor, "Overdue")).containsExactly(late);
        assertThat(seenBy(auditor, "By promised date")).containsExactly(rush, late);
        assertThat(seenBy(users.in(Groups.FINANCE), "My department")).isEmpty();

        tasks.claim(taskOf(late).getId(), auditor);
        assertThat(seenBy(auditor, "My tasks")).containsExactly(late);
        assertThat(seenBy(auditor, "My department")).containsExactly(rush);
    }

    @Test
    void aChangedPromiseMovesItsTask() {
        OrderNumber first = task(50, NEXT_YEAR, LocalDate.of(2027, 2, 1));
        OrderNumber second = task(50, NEXT_YEAR, LocalDate.of(2027, 3, 1));

        progress.promise(first, LocalDate.of(2027, 4, 1), "Goods come later");

        assertThat(seenBy(users.in(Groups.AUDIT), "By promised date")).containsExactly(second, first);
    }

    private OrderNumber task(int priority, String due, LocalDate promised) {
        OrderNumber number = orders.place(orders.customer(), Map.of(orders.product(), 1));
        progress.promise(number, promised, "As asked for");
        runtime.startProcessInstanceByKey(key, number.value(), Map.of("priority", priority, "due", due));
        return number;
    }

    private List<OrderNumber> seenBy(String user, String filter) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        identity.setAuthentication(user, groups);
        Filter queue = filters.createTaskFilterQuery().filterName(filter).singleResult();
        List<Task> found = filters.listPage(queue.getId(), tasks.createTaskQuery().processDefinitionKey(key), 0, 100);
        identity.clearAuthentication();
        return found.stream().map(this::orderOf).toList();
    }

    private OrderNumber orderOf(Task task) {
        return OrderNumber.of(runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
    }

    private Task taskOf(OrderNumber number) {
        return tasks.createTaskQuery().processDefinitionKey(key).processInstanceBusinessKey(number.value()).singleResult();
    }
}
