/** Quotations: what a customer is offered for goods that are made or bought to order, and what he answers. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "document", "order"})
package io.orderway.quotation;

import org.springframework.modulith.ApplicationModule;
