/** The house makes articles of its own from components: work orders, and what became of them. Undoing and reserving are the order's matter. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "catalog", "order", "inventory"})
package io.orderway.assembly;

import org.springframework.modulith.ApplicationModule;
