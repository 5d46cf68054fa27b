/** The process engine: its settings, its schema, typed process variables and the deployment of the models. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.orderway.engine;

import org.springframework.modulith.ApplicationModule;
