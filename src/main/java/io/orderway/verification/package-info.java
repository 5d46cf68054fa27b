/** Verification of orders: findings of the checks, missing information, equal orders. The package root shows them and tells what happens. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "publiclink", "customer", "catalog", "order"})
package io.orderway.verification;

import org.springframework.modulith.ApplicationModule;
