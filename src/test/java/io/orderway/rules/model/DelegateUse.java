package io.orderway.rules.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A task, or an event that throws a message, whose work a delegate does.
 *
 * @param bean the bean's name, {@code chargePaymentDelegate}; empty where the element names none in the way of the house
 */
record DelegateUse(ProcessFile file, FlowElement element, Optional<String> bean) {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}");

    static Stream<DelegateUse> in(ProcessFile file) {
        Stream<DelegateUse> tasks = Stream.concat(file.all(ServiceTask.class).stream(), file.all(SendTask.class).stream())
                .map(task -> new DelegateUse(file, task, beanOf(task)));
        Stream<DelegateUse> events = file.all(ThrowEvent.class).stream()
                .flatMap(event -> ProcessFile.definition(event, MessageEventDefinition.class).stream()
                        .map(definition -> new DelegateUse(file, event, beanOf(definition))));
        return Stream.concat(tasks, events);
    }

    /** {@code serviceTask_chargePayment_afterExpiry} asks for {@code chargePaymentDelegate}. */
    String beanOfId() {
        String[] parts = element.getId().split("_");
        return (parts.length > 1 ? parts[1] : parts[0]) + "Delegate";
    }

    /** Simple name of the delegate's class. */
    Optional<String> className() {
        return bean.map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    boolean isTask() {
        return element instanceof ServiceTask || element instanceof SendTask;
    }

    BaseElement baseElement() {
        return element;
    }

    private static Optional<String> beanOf(ModelElementInstance element) {
        return ProcessFile.camunda(element, "delegateExpression").map(BEAN::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }
}
