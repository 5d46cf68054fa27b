/** What changed for each department: a short feed of its own, and a line in its chat where it has one. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "outbox", "partner", "order"})
package io.orderway.department;

import org.springframework.modulith.ApplicationModule;
