/** Read-only views over everything: lists of orders, the order sheet, task cards, the house's health. Nobody depends on it. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "document", "publiclink", "customer", "catalog",
        "order", "hold", "inventory", "verification", "payment", "returns", "rush", "fulfilment", "shipping", "delivery", "cancellation", "change", "loss",
        "delay", "correspondence", "feedback", "notification", "department", "complaint", "purchasing", "assembly", "quotation", "subscription"})
package io.orderway.reporting;

import org.springframework.modulith.ApplicationModule;
