package io.orderway.identity.rights;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;

import io.orderway.identity.Groups;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Gives each department the right to see and work off the tasks of the definitions that have tasks for it, once per definition: when a
 * definition is deployed, by a release or by a process owner, and again at each start. A group that a later version leaves out keeps the
 * right, because orders still run on the earlier one.
 */
@Component
class TaskRights implements Deployer {

    private static final Permission[] OF_A_DEPARTMENT = {READ, READ_TASK, TASK_WORK};

    private static final String POSSIBLE_GROUPS = "groups";

    private final OneNodeAtATime turn;

    TaskRights(OneNodeAtATime turn) {
        this.turn = turn;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew() || deployment.getDeployedProcessDefinitions() == null) {
            return;
        }
        AuthorizationService authorizations = Context.getProcessEngineConfiguration().getAuthorizationService();
        Context.getCommandContext().runWithoutAuthorization(() -> {
            for (ProcessDefinition definition : deployment.getDeployedProcessDefinitions()) {
                byte[] model = deployment.getResource(definition.getResourceName()).getBytes();
                grant(authorizations, definition.getKey(), Bpmn.readModelFromStream(new ByteArrayInputStream(model)));
            }
            return null;
        });
    }

    /** Repeats it for all definitions in force, in case the rules above have changed since they were deployed. */
    void grantForAll(ProcessEngine engine) {
        RepositoryService repository = engine.getRepositoryService();
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().list()) {
            grant(engine.getAuthorizationService(), definition.getKey(), repository.getBpmnModelInstance(definition.getId()));
        }
    }

    private void grant(AuthorizationService authorizations, String key, BpmnModelInstance model) {
        Grants grants = new Grants(authorizations);
        Set<String> missing = departmentsIn(model).stream()
                .filter(group -> !grants.holds(group, Resources.PROCESS_DEFINITION, key, OF_A_DEPARTMENT))
                .collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return;
        }
        turn.await();
        missing.forEach(group -> grants.give(group, Resources.PROCESS_DEFINITION, key, OF_A_DEPARTMENT));
    }

    private static Set<String> departmentsIn(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> Stream.concat(task.getCamundaCandidateGroupsList().stream(), possibleGroups(task)))
                .filter(Groups.DEPARTMENTS::contains)
                .collect(Collectors.toSet());
    }

    /** Where a table decides who gets a task, the model lists whom it may name. */
    private static Stream<String> possibleGroups(UserTask task) {
        return task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> task.equals(property.getParentElement().getParentElement().getParentElement()))
                .filter(property -> POSSIBLE_GROUPS.equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split("\\s*,\\s*")));
    }
}
