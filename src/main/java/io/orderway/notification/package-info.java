/** What customers and suppliers are told: every message is recorded with the step that it speaks of and delivered by a sender of its own. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "calendar", "publiclink", "document", "customer", "catalog", "order",
        "verification", "payment", "returns", "rush", "shipping", "delivery", "cancellation", "change", "loss", "delay",
        "correspondence", "feedback", "outbox", "complaint", "purchasing", "quotation", "subscription"})
package io.orderway.notification;

import org.springframework.modulith.ApplicationModule;
