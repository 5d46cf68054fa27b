package io.orderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.SystemTest;
import io.orderway.TestUsers;
import io.orderway.WebClient;
import io.orderway.identity.Groups;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Completing a task, asked from outside through the engine's REST API and through the webapps' one. */
@SystemTest
class CompletionCheckIT {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="completion-check-test" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start"/>
                <bpmn:userTask id="userTask_weighParcel" name="Weigh the parcel" camunda:formRef="weigh-parcel-test"
                    camunda:formRefBinding="latest" camunda:candidateGroups="warehouse"/>
                <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="userTask_weighParcel"/>
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String FORM = """
            {"type": "default", "id": "weigh-parcel-test", "components": [
              {"type": "select", "key": "outcome", "label": "Outcome", "validate": {"required": true},
               "values": [{"label": "Packed", "value": "PACKED"}, {"label": "Short", "value": "SHORT"}]},
              {"type": "group", "label": "Parcel", "conditional": {"hide": "=outcome = \\"SHORT\\""}, "components": [
                {"type": "number", "key": "grams", "label": "Weight in grams", "decimalDigits": 0,
                 "validate": {"required": true, "min": 1, "max": 30000}}]},
              {"type": "textfield", "key": "orderNumber", "label": "Order", "disabled": true},
              {"type": "datetime", "key": "packedOn", "dateLabel": "Packed on", "subtype": "date"},
              {"type": "text", "text": "Weigh it"}]}""";
    private static final String GOOD = "{\"variables\": {\"outcome\": {\"value\": \"PACKED\"}, \"grams\": {\"value\": 500}}}";

    private final int port;
    private final TestUsers users;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;

    CompletionCheckIT(@LocalServerPort int port, @Autowired TestUsers users, @Autowired RepositoryService repository,
            @Autowired RuntimeService runtime, @Autowired TaskService tasks, @Autowired HistoryService history) {
        this.port = port;
        this.users = users;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
    }

    @BeforeEach
    void deploy() {
        repository.createDeployment().name("completion check").enableDuplicateFiltering(true)
                .addString("completion-check-test.bpmn", MODEL).addString("weigh-parcel-test.form", FORM).deploy();
    }

    @Test
    void ofTwentyAtOnceOneCompletesAndTheOthersHearWho() throws Exception {
        String task = newTask();
        List<WebClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(clerk());
        }
        CyclicBarrier together = new CyclicBarrier(clients.size());
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Callable<HttpResponse<String>>> calls = clients.stream().<Callable<HttpResponse<String>>>map(client -> () -> {
                together.await();
                return client.post("/engine-rest/task/" + task + "/submit-form", GOOD);
            }).toList();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204).containsOnly(204, 409);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 409)
                    .allSatisfy(answer -> assertThat(answer.body()).contains("Kim Tester has just done this task."));
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{} | “Outcome” is needed.",
        "{\"outcome\": {\"value\": \"PACKED\"}} | “Weight in grams” is needed.",
        "{\"outcome\": {\"value\": \"LOST\"}} | “Outcome” is none of the choices.",
        "{\"outcome\": {\"value\": \"PACKED\"}, \"grams\": {\"value\": 0}} | “Weight in grams” must be at least 1.",
        "{\"outcome\": {\"value\": \"PACKED\"}, \"grams\": {\"value\": 30001}} | “Weight in grams” must be at most 30000.",
        "{\"outcome\": {\"value\": \"PACKED\"}, \"grams\": {\"value\": 1.5}} | “Weight in grams” must be a whole number.",
        "{\"outcome\": {\"value\": \"PACKED\"}, \"grams\": {\"value\": \"heavy\"}} | “Weight in grams” is not a number.",
        "{\"outcome\": {\"value\": \"SHORT\"}, \"packedOn\": {\"value\": \"31.12.2026\"}} | “Packed on” is not a date or time.",
        "{\"outcome\": {\"value\": \"SHORT\"}, \"orderReleased\": {\"value\": true}} | does not ask for “orderReleased”",
        "{\"outcome\": {\"value\": \"SHORT\"}, \"orderNumber\": {\"value\": \"another\"}} | does not ask for “orderNumber”",
        "{\"outcome\": {\"value\": \"PACKED\"}, \"grams\": {\"value\": 25000}} | is not that heavy.",
    })
    void whatIsWrongComesBackAsASentenceAndTheTaskStaysOpen(String variables, String sentence) {
        String task = newTask();
        for (String call : List.of("complete", "submit-form")) {
            HttpResponse<String> answer = clerk().post("/engine-rest/task/" + task + "/" + call, "{\"variables\": " + variables + "}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(sentence);
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(history.createHistoricVariableInstanceQuery().taskIdIn(task).count()).isZero();
    }

    @Test
    void aFieldThatTheFormHidesIsNotAskedFor() {
        assertThat(submit(clerk(), newTask(), "{\"variables\": {\"outcome\": {\"value\": \"SHORT\"}}}").statusCode()).isEqualTo(204);
    }

    @Test
    void aReadOnlyFieldMayComeBackAsItWas() {
        String task = newTask();
        String shown = (String) tasks.getVariable(task, "orderNumber");
        String body = "{\"variables\": {\"outcome\": {\"value\": \"SHORT\"}, \"orderNumber\": {\"value\": \"" + shown + "\"}}}";
        assertThat(submit(clerk(), task, body).statusCode()).isEqualTo(204);
    }

    @Test
    void theWebappsAnswerTheSame() {
        WebClient session = WebClient.session(port, users.in(Groups.WAREHOUSE), TestUsers.PASSWORD);
        String task = newTask();
        String path = "/camunda/api/engine/engine/default/task/" + task + "/submit-form";
        HttpResponse<String> wrong = session.post(path, "{\"variables\": {}}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("“Outcome” is needed.");
        assertThat(session.post(path, GOOD).statusCode()).isEqualTo(204);
        HttpResponse<String> again = session.post(path, GOOD);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("has just done this task");
        assertThat(session.post("/camunda/api/engine/engine/default/task/unknown/submit-form", GOOD).statusCode()).isEqualTo(404);
    }

    @Test
    void whatAColleagueHasClaimedIsHisUnlessAManagerStepsIn() {
        String task = newTask();
        tasks.claim(task, users.in(Groups.WAREHOUSE));
        HttpResponse<String> answer = submit(clerk(), task, GOOD);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Kim Tester is working on this task.");
        assertThat(submit(WebClient.basic(port, users.in(Groups.MANAGERS), TestUsers.PASSWORD), task, GOOD).statusCode()).isEqualTo(204);
    }

    @Test
    void anotherDepartmentIsRefusedBeforeItLearnsAnything() {
        WebClient finance = WebClient.basic(port, users.in(Groups.FINANCE), TestUsers.PASSWORD);
        assertThat(submit(finance, newTask(), "{}").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmnError", "bpmnEscalation"})
    void nobodyLeavesATaskByAnErrorOrEscalation(String call) {
        HttpResponse<String> answer = clerk().post("/engine-rest/task/" + newTask() + "/" + call,
                "{\"errorCode\": \"ORDER_LOST\", \"escalationCode\": \"ORDER_LOST\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("completed through its form");
    }

    @Test
    void nobodySetsAVariableBesideTheForm() {
        HttpResponse<String> answer = clerk().post("/engine-rest/task/" + newTask() + "/variables",
                "{\"modifications\": {\"orderReleased\": {\"value\": true}}}");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private WebClient clerk() {
        return WebClient.basic(port, users.in(Groups.WAREHOUSE), TestUsers.PASSWORD);
    }

    private static HttpResponse<String> submit(WebClient client, String task, String body) {
        return client.post("/engine-rest/task/" + task + "/submit-form", body);
    }

    private String newTask() {
        String order = "T-" + UUID.randomUUID().toString().substring(0, 8);
        runtime.startProcessInstanceByKey("completion-check-test", order, Map.of("orderNumber", order));
        return tasks.createTaskQuery().processInstanceBusinessKey(order).singleResult().getId();
    }
}
