/** Stock per article, what of it is reserved for which shipment, and the orders that wait for goods. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "customer", "catalog", "order", "hold"})
package io.orderway.inventory;

import org.springframework.modulith.ApplicationModule;
