/** From whom the house buys, what it buys in time, and what comes of it: suppliers, purchase orders, goods receipts. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "document", "customer", "catalog", "inventory"})
package io.orderway.purchasing;

import org.springframework.modulith.ApplicationModule;
