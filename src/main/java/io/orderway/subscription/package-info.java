/** Subscriptions: goods that a customer has at regular times, each time by an order of its own. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "customer", "catalog", "order"})
package io.orderway.subscription;

import org.springframework.modulith.ApplicationModule;
