package io.orderway.engine;

import org.camunda.bpm.engine.ProcessEngine;

/** What has to happen once the models of this release are in the engine, before the first job runs. */
public interface ModelsDeployed {

    /** Called on every start, on every node: must be repeatable. */
    void modelsDeployed(ProcessEngine engine);
}
