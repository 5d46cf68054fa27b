package io.orderway.engine;

import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps the promised date on each open task, because Tasklist sorts by what is in the engine only. It is a sort key and nothing else: what a
 * person reads comes from the order.
 */
@Component
public class PromiseVariables {

    /** An ISO date, which sorts as text. */
    private static final ProcessVariable<String> PROMISED_DATE = ProcessVariable.text("promisedDate");

    /** An order has a few open tasks; the engine refuses users an unlimited query. */
    private static final int AT_MOST = 100;

    private final ObjectProvider<PromisedDates> dates;
    private final TaskService tasks;

    PromiseVariables(ObjectProvider<PromisedDates> dates, @Lazy TaskService tasks) {
        this.dates = dates;
        this.tasks = tasks;
    }

    /**
     * Puts a changed promise on the tasks that are open for it. The database still shows the task whose completion led to the promise: a
     * variable put on it would outlive it and undo the completion.
     */
    public void renew(String businessKey, LocalDate promised) {
        tasks.createTaskQuery().processInstanceBusinessKey(businessKey).listPage(0, AT_MOST).stream()
                .filter(task -> !((TaskEntity) task).isDeleted())
                .forEach(task -> tasks.setVariableLocal(task.getId(), PROMISED_DATE.name(), promised.toString()));
    }

    private void set(DelegateTask task) {
        String businessKey = ((TaskEntity) task).getProcessInstance().getBusinessKey();
        dates.stream().flatMap(known -> known.of(businessKey).stream()).findFirst()
                .ifPresent(date -> ProcessVariables.setLocal(task, PROMISED_DATE, date.toString()));
    }

    /** Adds itself to every user task of every model. */
    final class OnEveryTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, PromiseVariables.this::set);
        }
    }
}
