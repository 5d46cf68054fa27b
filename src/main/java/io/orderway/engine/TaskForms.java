package io.orderway.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** The forms that tasks refer to, in the version that counts now; a version never changes, so each is read once. */
final class TaskForms {

    private final Map<String, TaskForm> byDefinition = new ConcurrentHashMap<>();

    TaskForm of(TaskEntity task, CommandContext context) {
        task.initializeFormKey();
        CamundaFormRef reference = task.getCamundaFormRef();
        if (reference == null || reference.getKey() == null) {
            return TaskForm.NONE;
        }
        String deployment = task.getProcessDefinition().getDeploymentId();
        CamundaFormDefinition definition = context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deployment));
        if (definition == null) {
            throw new IllegalStateException("The form " + reference.getKey() + " of task " + task.getTaskDefinitionKey() + " is not deployed");
        }
        return byDefinition.computeIfAbsent(definition.getId(), id -> TaskForm.parse(content(definition, context)));
    }

    private static byte[] content(CamundaFormDefinition definition, CommandContext context) {
        try (InputStream resource = context.runWithoutAuthorization(
                new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
