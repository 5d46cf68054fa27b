package io.orderway.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestTasks;
import io.orderway.identity.Groups;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;

@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ModelMergeProcessTest {

    private final ProcessEngine engine;
    private final TestTasks tasks;

    ModelMergeProcessTest(ProcessEngine engine, TestTasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    @BeforeEach
    void speakOfThisEngine() {
        ProcessEngineTests.init(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MERGED", "KEPT"})
    void aModelThatAReleaseHeldBackIsComparedByAManager(String result) {
        ProcessInstance merge = heldBack();
        assertThat(merge).isWaitingAt("userTask_mergeModel");
        Assertions.assertThat(tasks.isOfferedTo(merge, "userTask_mergeModel", Groups.MANAGERS)).isTrue();
        Assertions.assertThat(tasks.find(merge, "userTask_mergeModel").getDueDate()).isNotNull();

        tasks.complete(merge, "userTask_mergeModel", Map.of("mergeResult", result));

        assertThat(merge).isEnded().hasPassedInOrder("startEvent_releaseHeldBack", "userTask_mergeModel", "endEvent_modelMerged");
        Assertions.assertThat(tasks.fact(merge, "mergeResult")).isEqualTo(result);
    }

    @Test
    void itIsNotDoneWithoutSayingWhatCameOfIt() {
        ProcessInstance merge = heldBack();

        assertThatThrownBy(() -> tasks.complete(merge, "userTask_mergeModel", Map.of())).isInstanceOf(TaskRefusedException.class);
        assertThat(merge).isWaitingAt("userTask_mergeModel");
    }

    private ProcessInstance heldBack() {
        return engine.getRuntimeService().startProcessInstanceByKey("model-merge", "order-handling." + UUID.randomUUID(),
                Map.of("modelName", "order-handling.bpmn"));
    }
}
