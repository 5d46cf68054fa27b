package io.orderway.department.process;

import io.orderway.department.application.InvolvedDepartments;
import io.orderway.shared.OrderNumber;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds in the engine's history whom an order's tasks were offered to. */
@Component
class CamundaInvolvedDepartments implements InvolvedDepartments {

    private final ObjectProvider<HistoryService> history;

    /** Looked up late: the engine is still being built when its plugins ask for what depends on this. */
    CamundaInvolvedDepartments(ObjectProvider<HistoryService> history) {
        this.history = history;
    }

    @Override
    public Set<String> among(Set<String> departments, OrderNumber number) {
        return departments.stream().filter(department -> hadTask(department, number)).collect(Collectors.toSet());
    }

    private boolean hadTask(String department, OrderNumber number) {
        return history.getObject().createHistoricTaskInstanceQuery().processInstanceBusinessKey(number.value())
                .taskHadCandidateGroup(department).count() > 0;
    }
}
