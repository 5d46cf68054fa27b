package io.orderway.correspondence.process;

import io.orderway.correspondence.application.ClassifyRequest;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out what the request is about and who answers it. */
@Component
class ClassifyRequestDelegate implements JavaDelegate {

    private final ClassifyRequest classifyRequest;

    ClassifyRequestDelegate(ClassifyRequest classifyRequest) {
        this.classifyRequest = classifyRequest;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RequestVariables.set(execution, classifyRequest.classify(RequestVariables.requestNumber(execution)));
    }
}
