/** Takes orders and master data in, over REST and from files, each once however often it is sent. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "calendar", "customer", "catalog", "order", "inventory", "purchasing"})
package io.orderway.intake;

import org.springframework.modulith.ApplicationModule;
