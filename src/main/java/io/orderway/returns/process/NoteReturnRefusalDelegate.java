package io.orderway.returns.process;

import io.orderway.returns.application.DecideReturn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes why a person does not accept the return. */
@Component
class NoteReturnRefusalDelegate implements JavaDelegate {

    private final DecideReturn decideReturn;

    NoteReturnRefusalDelegate(DecideReturn decideReturn) {
        this.decideReturn = decideReturn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReturnVariables.refusal(execution).ifPresent(reason -> decideReturn.noteRefusal(ReturnVariables.number(execution), reason));
    }
}
