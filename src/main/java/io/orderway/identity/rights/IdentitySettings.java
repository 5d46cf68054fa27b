package io.orderway.identity.rights;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** The engine's settings about users and rights. */
@Component
class IdentitySettings extends AbstractProcessEnginePlugin {

    private final TaskRights taskRights;

    IdentitySettings(TaskRights taskRights) {
        this.taskRights = taskRights;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new RememberedPasswords(new ModernPasswords()));
        configuration.setEnablePasswordPolicy(true);
        configuration.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]*");
        configuration.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._@-]*");
        List<Deployer> deployers = new ArrayList<>();
        if (configuration.getCustomPostDeployers() != null) {
            deployers.addAll(configuration.getCustomPostDeployers());
        }
        deployers.add(taskRights);
        configuration.setCustomPostDeployers(deployers);
    }
}
