/** Cancellations: who wants an order, or pieces of it, not to be delivered any more, and what became of the wish. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "order", "hold", "payment", "shipping", "delivery"})
package io.orderway.cancellation;

import org.springframework.modulith.ApplicationModule;
