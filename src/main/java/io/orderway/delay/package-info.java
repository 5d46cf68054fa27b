/** Promises that will not be kept: noticed, told, agreed on with the customer, compensated, and reviewed afterwards. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "customer", "order", "inventory", "hold",
        "payment", "delivery", "change"})
package io.orderway.delay;

import org.springframework.modulith.ApplicationModule;
