package io.orderway.delivery.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.ProcessTest;
import io.orderway.TestTasks;
import io.orderway.delivery.application.TrackingInbox;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEntry;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.InboxState;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TrackingClarificationProcessTest {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TestTasks tasks;
    private final Inbox inbox;
    private final ObjectMapper json;

    TrackingClarificationProcessTest(ProcessEngine engine, TestTasks tasks, Inbox inbox, ObjectMapper json) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.tasks = tasks;
        this.inbox = inbox;
        this.json = json;
    }

    @BeforeEach
    void speakOfThisEngine() {
        init(engine);
    }

    @Test
    void anEventThatCannotBeReadIsShownToShippingAndDropped() {
        InboxEntry event = unreadable();
        ProcessInstance clarification = clarificationOf(event);
        assertThat(clarification).isWaitingAt("userTask_clarifyTracking");
        Assertions.assertThat(tasks.isOfferedTo(clarification, "userTask_clarifyTracking", "shipping")).isTrue();

        tasks.complete(clarification, "userTask_clarifyTracking", Map.of("trackingDecision", "NOT_OURS"));

        assertThat(clarification).isEnded().hasPassed("serviceTask_dropTracking", "endEvent_trackingDropped")
                .hasNotPassed("serviceTask_retryTracking");
        Assertions.assertThat(inbox.find(event.id()).orElseThrow().state()).isEqualTo(InboxState.DONE);
    }

    @Test
    void anEventOfAParcelThatIsKnownMeanwhileIsTriedAgain() {
        InboxEntry event = unreadable();
        ProcessInstance clarification = clarificationOf(event);

        tasks.complete(clarification, "userTask_clarifyTracking", Map.of("trackingDecision", "TRY_AGAIN"));

        assertThat(clarification).isEnded().hasPassed("serviceTask_retryTracking", "endEvent_trackingRetried");
        InboxEntry again = inbox.find(event.id()).orElseThrow();
        Assertions.assertThat(again.state()).isEqualTo(InboxState.UNMATCHED_RETRY);
        Assertions.assertThat(again.attempts()).isZero();
    }

    private InboxEntry unreadable() {
        String tracking = UUID.randomUUID().toString();
        inbox.receive(new InboxEvent("clarification-test", UUID.randomUUID().toString(), TrackingInbox.TYPE, tracking, json.createArrayNode().add(1)));
        InboxEntry entry = inbox.about(tracking).get(0);
        Assertions.assertThat(entry.state()).isEqualTo(InboxState.SHOWN_TO_PERSON);
        return entry;
    }

    private ProcessInstance clarificationOf(InboxEntry event) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("tracking-clarification")
                .variableValueEquals("trackingEventNumber", (int) event.id()).singleResult();
    }
}
