/** The demo company: people, master data and orders in every stage, loaded once into an empty database through the doors that everybody uses. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "customer", "catalog", "order", "intake", "inventory"})
package io.orderway.demo;

import org.springframework.modulith.ApplicationModule;
