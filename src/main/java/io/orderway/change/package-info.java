/** Changes of orders after their receipt: what is asked, what is possible now, what must be undone for it, and what became of it. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "customer", "catalog", "order", "hold",
        "inventory", "payment", "cancellation", "verification"})
package io.orderway.change;

import org.springframework.modulith.ApplicationModule;
