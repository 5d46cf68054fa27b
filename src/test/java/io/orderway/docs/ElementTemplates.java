package io.orderway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.rules.Target;
import io.orderway.rules.model.FormFile;
import io.orderway.rules.model.HumanTask;
import io.orderway.rules.model.Models;
import io.orderway.rules.model.ProcessFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Templates for Camunda Modeler, so that a process owner picks delegates, forms, groups, decisions and processes from what there is. */
final class ElementTemplates {

    private static final String SCHEMA = "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";

    private final Target house;

    ElementTemplates(Target house) {
        this.house = house;
    }

    String json() {
        Models models = house.models();
        List<Map<String, Object>> templates = List.of(
                template("serviceTask", "Step done by Orderway", "bpmn:ServiceTask", choice("Step", "camunda:delegateExpression", delegates())),
                template("sendTask", "Message sent by Orderway", "bpmn:SendTask", choice("Message", "camunda:delegateExpression", delegates())),
                template("userTask", "Task for a department", "bpmn:UserTask",
                        choice("Form", "camunda:formRef", models.forms().stream().map(FormFile::id)),
                        hidden("camunda:formRefBinding", "latest"),
                        choice("Group", "camunda:candidateGroups", HumanTask.GROUPS.stream().sorted()),
                        text("Due", "camunda:dueDate", "${workingCalendar.inWorkingDays(1)}")),
                template("businessRuleTask", "Decision by table", "bpmn:BusinessRuleTask",
                        choice("Table", "camunda:decisionRef", models.decisions().stream().flatMap(file -> file.decisions().stream()).map(decision -> decision.getId())),
                        hidden("camunda:decisionRefBinding", "latest"),
                        hidden("camunda:mapDecisionResult", "singleEntry"),
                        text("Result variable", "camunda:resultVariable", "")),
                template("callActivity", "Call of another process", "bpmn:CallActivity",
                        choice("Process", "calledElement", models.processes().stream().map(ProcessFile::id)),
                        hidden("camunda:calledElementBinding", "latest"),
                        bound("#{execution.processBusinessKey}", Map.of("type", "camunda:in:businessKey")),
                        bound("orderNumber", binding("camunda:in", "target", "orderNumber"))));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(templates).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> delegates() {
        return house.classes().stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo("org.camunda.bpm.engine.delegate.JavaDelegate"))
                .map(type -> type.getSimpleName())
                .sorted()
                .map(name -> "${" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "}");
    }

    @SafeVarargs
    private static Map<String, Object> template(String id, String name, String appliesTo, Map<String, Object>... properties) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", SCHEMA);
        template.put("name", name);
        template.put("id", "io.orderway." + id);
        template.put("appliesTo", List.of(appliesTo));
        template.put("properties", List.of(properties));
        return template;
    }

    private static Map<String, Object> choice(String label, String property, Stream<String> values) {
        List<Map<String, String>> choices = new ArrayList<>();
        values.forEach(value -> choices.add(named("name", value.replaceAll("[${}]|Delegate(?=})", ""), "value", value)));
        Map<String, Object> dropdown = new LinkedHashMap<>();
        dropdown.put("label", label);
        dropdown.put("type", "Dropdown");
        dropdown.put("choices", choices);
        dropdown.put("binding", binding("property", "name", property));
        dropdown.put("constraints", Map.of("notEmpty", true));
        return dropdown;
    }

    private static Map<String, Object> text(String label, String property, String value) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("label", label);
        text.put("type", "String");
        text.put("value", value);
        text.put("binding", binding("property", "name", property));
        text.put("constraints", Map.of("notEmpty", true));
        return text;
    }

    private static Map<String, Object> hidden(String property, String value) {
        return bound(value, binding("property", "name", property));
    }

    private static Map<String, Object> bound(String value, Map<String, String> binding) {
        Map<String, Object> hidden = new LinkedHashMap<>();
        hidden.put("type", "Hidden");
        hidden.put("value", value);
        hidden.put("binding", binding);
        return hidden;
    }

    private static Map<String, String> binding(String type, String key, String value) {
        return named("type", type, key, value);
    }

    /** Two entries in this order, so that the file reads the same each time. */
    private static Map<String, String> named(String firstKey, String first, String secondKey, String second) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(firstKey, first);
        entries.put(secondKey, second);
        return entries;
    }
}
