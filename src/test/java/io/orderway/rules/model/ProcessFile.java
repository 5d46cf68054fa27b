package io.orderway.rules.model;

import io.orderway.rules.Violation;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model with the file that it stands in. */
public record ProcessFile(Path path, BpmnModelInstance model) {

    static ProcessFile read(Path path) {
        return new ProcessFile(path, Bpmn.readModelFromFile(path.toFile()));
    }

    public Collection<Process> processes() {
        return all(Process.class);
    }

    /** The id of the file's process; of the first one where a file breaks FILE-IS-ID. */
    public String id() {
        return processes().stream().findFirst().map(Process::getId).orElse(Models.baseName(path));
    }

    public String name() {
        return processes().stream().findFirst().map(Process::getName).orElse(id());
    }

    public <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    public Stream<FlowElement> flowElements() {
        return all(FlowElement.class).stream();
    }

    /** An attribute of Camunda's own, such as {@code delegateExpression}. */
    public static Optional<String> camunda(ModelElementInstance element, String attribute) {
        return Optional.ofNullable(element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute)).filter(value -> !value.isBlank());
    }

    /** An extension property of the element, as the Modeler shows it. */
    public static Optional<String> property(BaseElement element, String name) {
        return properties(element).filter(property -> name.equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue).findFirst();
    }

    static Stream<CamundaProperty> properties(BaseElement element) {
        return Stream.ofNullable(element.getExtensionElements())
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
                .flatMap(properties -> properties.getCamundaProperties().stream());
    }

    public static String documentation(BaseElement element) {
        return element.getDocumentations().stream().map(ModelElementInstance::getTextContent).collect(Collectors.joining("\n"));
    }

    public static <T extends EventDefinition> Optional<T> definition(ModelElementInstance event, Class<T> type) {
        return event.getChildElementsByType(type).stream().findFirst();
    }

    Violation violation(BaseElement element, String sentence) {
        return new Violation(path.getFileName().toString(), element.getId(), sentence);
    }
}
