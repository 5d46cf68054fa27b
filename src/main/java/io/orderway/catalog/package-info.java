/** What the house sells: articles, and the prices agreed with customers or given by price lists. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.orderway.catalog;

import org.springframework.modulith.ApplicationModule;
