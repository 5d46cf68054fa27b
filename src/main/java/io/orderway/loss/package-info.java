/** Parcels that do not arrive: the search at the carrier, what the customer gets instead, the claim, and parcels that turn up after all. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "order", "inventory", "payment", "shipping",
        "delivery", "returns"})
package io.orderway.loss;

import org.springframework.modulith.ApplicationModule;
