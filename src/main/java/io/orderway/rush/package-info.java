/** How much an order hurries, and what it would cost others to let it go first. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "customer", "order", "inventory"})
package io.orderway.rush;

import org.springframework.modulith.ApplicationModule;
