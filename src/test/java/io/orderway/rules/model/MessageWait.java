package io.orderway.rules.model;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** A place where a process waits for a message: an event of any kind or a receive task. */
public record MessageWait(ProcessFile file, FlowElement element, String message) {

    public static Stream<MessageWait> in(ProcessFile file) {
        Stream<MessageWait> events = file.all(CatchEvent.class).stream()
                .flatMap(event -> ProcessFile.definition(event, MessageEventDefinition.class).stream()
                        .filter(definition -> definition.getMessage() != null)
                        .map(definition -> new MessageWait(file, event, definition.getMessage().getName())));
        Stream<MessageWait> tasks = file.all(ReceiveTask.class).stream()
                .filter(task -> task.getMessage() != null)
                .map(task -> new MessageWait(file, task, task.getMessage().getName()));
        return Stream.concat(events, tasks);
    }
}
