package io.orderway.docs;

import static io.orderway.docs.Markdown.code;

import io.orderway.rules.model.CallTree;
import io.orderway.rules.model.DecisionFile;
import io.orderway.rules.model.MessageWait;
import io.orderway.rules.model.Models;
import io.orderway.rules.model.ProcessFile;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What stands in the models, as lists for people: processes, calls, tasks, timers, messages, errors, decisions. */
final class ModelLists {

    private final Models models;

    ModelLists(Models models) {
        this.models = models;
    }

    String markdown() {
        Markdown text = new Markdown();
        text.heading(1, "What stands in the models");
        text.line("Written from the files under `bpmn/` by `" + GeneratedFile.COMMAND + "`; a test notices when it is behind them.").line("");
        processes(text);
        calls(text);
        userTasks(text);
        timers(text);
        messages(text);
        codes(text, "Errors", ErrorEventDefinition.class, definition -> definition.getError() == null ? "any" : definition.getError().getErrorCode());
        codes(text, "Escalations", EscalationEventDefinition.class,
                definition -> definition.getEscalation() == null ? "any" : definition.getEscalation().getEscalationCode());
        decisions(text);
        return text.toString();
    }

    private void processes(Markdown text) {
        text.heading(2, "Processes");
        text.table(List.of("Process", "Name", "What it does"), models.processes().stream().map(process -> List.of(
                "[%s](processes/%s.svg)".formatted(code(process.id()), process.id()), process.name(), firstSentence(process))));
    }

    private static String firstSentence(ProcessFile process) {
        return process.processes().stream().findFirst().map(ProcessFile::documentation).map(said -> said.split("(?<=\\.)\\s")[0]).orElse("");
    }

    private void calls(Markdown text) {
        text.heading(2, "Who calls whom");
        CallTree tree = new CallTree(models);
        tree.roots().forEach(root -> branch(text, tree, root, new ArrayDeque<>()));
        text.line("");
    }

    private static void branch(Markdown text, CallTree tree, ProcessFile process, Deque<ProcessFile> above) {
        text.line("  ".repeat(above.size()) + "- " + code(process.id()));
        if (!above.contains(process)) {
            above.push(process);
            tree.calledBy(process).forEach(called -> branch(text, tree, called, above));
            above.pop();
        }
    }

    private void userTasks(Markdown text) {
        text.heading(2, "Tasks for people");
        text.table(List.of("Task", "Group", "Form", "Due", "Process"), each(UserTask.class, (process, task) -> List.of(
                name(task), code(camunda(task, "candidateGroups")), code(camunda(task, "formRef")), code(camunda(task, "dueDate")),
                code(process.id()))));
    }

    private void timers(Markdown text) {
        text.heading(2, "Timers");
        text.table(List.of("Timer", "When", "Process"), each(Event.class, (process, event) -> ProcessFile.definition(event, TimerEventDefinition.class)
                .map(timer -> List.of(name(event), code(when(timer)), code(process.id()))).orElse(List.of())));
    }

    private static String when(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .flatMap(Stream::ofNullable).map(ModelElementInstance::getTextContent).collect(Collectors.joining());
    }

    private void messages(Markdown text) {
        text.heading(2, "Messages");
        text.table(List.of("Message", "Awaited at", "Process"), models.processes().stream().flatMap(MessageWait::in)
                .sorted(Comparator.comparing(MessageWait::message))
                .map(wait -> List.of(code(wait.message()), name(wait.element()), code(wait.file().id()))));
    }

    /** Who throws a code and who catches it; both by events of the models, the errors of delegates stand where they are caught. */
    private <T extends EventDefinition> void codes(Markdown text, String title, Class<T> type, Function<T, String> code) {
        text.heading(2, title);
        Map<String, StringBuilder> thrown = new TreeMap<>();
        Map<String, StringBuilder> caught = new TreeMap<>();
        for (ProcessFile process : models.processes()) {
            for (Event event : process.all(Event.class)) {
                ProcessFile.definition(event, type).map(code).ifPresent(found -> {
                    thrown.computeIfAbsent(found, key -> new StringBuilder());
                    caught.computeIfAbsent(found, key -> new StringBuilder());
                    StringBuilder side = (event instanceof CatchEvent ? caught : thrown).get(found);
                    side.append(side.isEmpty() ? "" : ", ").append(name(event)).append(" (").append(code(process.id())).append(")");
                });
            }
        }
        text.table(List.of("Code", "Thrown by the model at", "Caught at"), thrown.keySet().stream()
                .map(found -> List.of(code(found), thrown.get(found).toString(), caught.get(found).toString())));
    }

    private void decisions(Markdown text) {
        text.heading(2, "Decisions");
        text.table(List.of("Decision", "Name", "Hit policy", "Rules", "Used by"), models.decisions().stream()
                .flatMap(file -> file.decisions().stream().map(decision -> List.of(
                        "[%s](../%s)".formatted(code(decision.getId()), path(file)), decision.getName(), hitPolicy(decision), rules(decision),
                        usedBy(decision)))));
    }

    private static String path(DecisionFile file) {
        return file.path().toString().replace('\\', '/');
    }

    private static String hitPolicy(Decision decision) {
        return table(decision).map(table -> table.getHitPolicy().toString()).orElse("");
    }

    private static String rules(Decision decision) {
        return table(decision).map(table -> String.valueOf(table.getRules().size())).orElse("");
    }

    private static Optional<DecisionTable> table(Decision decision) {
        return Optional.ofNullable(decision.getExpression()).filter(DecisionTable.class::isInstance).map(DecisionTable.class::cast);
    }

    private String usedBy(Decision decision) {
        String processes = models.processes().stream()
                .filter(process -> process.all(BusinessRuleTask.class).stream().anyMatch(task -> decision.getId().equals(task.getCamundaDecisionRef())))
                .map(process -> code(process.id())).collect(Collectors.joining(", "));
        return processes.isEmpty() ? "a use case, through its port" : processes;
    }

    /** One row per element of the type; an empty row is left out. */
    private <T extends ModelElementInstance> Stream<List<String>> each(Class<T> type, BiFunction<ProcessFile, T, List<String>> row) {
        return models.processes().stream().flatMap(process -> process.all(type).stream().map(element -> row.apply(process, element)))
                .filter(cells -> !cells.isEmpty());
    }

    private static String camunda(ModelElementInstance element, String attribute) {
        return ProcessFile.camunda(element, attribute).orElse("");
    }

    private static String name(FlowElement element) {
        return Optional.ofNullable(element.getName()).orElse(element.getId());
    }
}
