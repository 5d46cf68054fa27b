/** How each shipment is covered before it is picked: on the customer's credit, or paid in advance. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "inbox", "customer", "catalog", "order"})
package io.orderway.payment;

import org.springframework.modulith.ApplicationModule;
