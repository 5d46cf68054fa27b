/** The customer order: its lines, parties, shipments and timeline. The package root is what other capabilities use of it. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "customer", "catalog"})
package io.orderway.order;

import org.springframework.modulith.ApplicationModule;
