/** How each shipment is covered before it is picked, what an order has cost and brought in, and what goes back to the customer. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "inbox", "partner", "customer", "catalog", "order", "hold"})
package io.orderway.payment;

import org.springframework.modulith.ApplicationModule;
