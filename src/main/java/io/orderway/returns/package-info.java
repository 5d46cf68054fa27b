/** Goods that customers give back: whether they may, what came, in what condition, and what they get for it. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "document", "publiclink", "customer", "catalog", "order",
        "intake", "inventory", "payment", "delivery", "feedback"})
package io.orderway.returns;

import org.springframework.modulith.ApplicationModule;
