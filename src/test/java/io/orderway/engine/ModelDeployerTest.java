package io.orderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ModelDeployerTest {

    private final String key = "model-" + UUID.randomUUID();

    private final RepositoryService repository;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final ModelDeployer deployer;

    ModelDeployerTest(@Autowired RepositoryService repository, @Autowired RuntimeService runtime, @Autowired TaskService tasks,
            @Autowired JdbcTemplate jdbc, @Autowired PlatformTransactionManager transactions) {
        this.repository = repository;
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
        this.deployer = new ModelDeployer(repository, runtime, new ModelReleases(jdbc), transaction);
    }

    @Test
    void aRestartWithTheSameModelsDeploysNothing() {
        release("one");
        release("one");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void aNewReleaseBringsItsChangedModel() {
        release("one");
        release("two");
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void anOlderNodeThatRestartsDoesNotPutItsModelOverTheNewerOne() {
        release("one");
        release("two");
        release("one");
        assertThat(versions()).isEqualTo(2);
        assertThat(nameInForce()).isEqualTo("two");
    }

    @Test
    void whatAProcessOwnerDeployedStaysInForceAndAPersonMerges() {
        release("one");
        repository.createDeployment().name("by hand").source("Camunda Modeler").addInputStream(key + ".bpmn", stream("owner's")).deploy();

        List<ModelFile> heldBack = release("two");

        assertThat(heldBack).extracting(ModelFile::key).containsExactly(key);
        assertThat(nameInForce()).isEqualTo("owner's");
        release("two");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).list()).as("one task however often a node restarts").hasSize(1);
    }

    private List<ModelFile> release(String name) {
        ModelFile file = new ModelFile("test/" + key + ".bpmn", model(name).getBytes(StandardCharsets.UTF_8));
        return transaction.execute(status -> deployer.deploy(List.of(file)));
    }

    private java.io.InputStream stream(String name) {
        return new java.io.ByteArrayInputStream(model(name).getBytes(StandardCharsets.UTF_8));
    }

    private String model(String name) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="start"/>
                  </bpmn:process>
                </bpmn:definitions>""".formatted(key, name);
    }

    private long versions() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).count();
    }

    private String nameInForce() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getName();
    }
}
