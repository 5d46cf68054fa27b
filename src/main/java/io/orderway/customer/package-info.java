/** Customers: who they are, where they are, on which terms they buy; and what a complete address is in each country. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.orderway.customer;

import org.springframework.modulith.ApplicationModule;
