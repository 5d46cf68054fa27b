/** The demo company: people, master data and orders in every stage, brought into an empty database through the doors that everybody uses. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "customer", "catalog", "fulfilment"})
package io.orderway.demo;

import org.springframework.modulith.ApplicationModule;
