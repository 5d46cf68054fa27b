/** Papers that the house issues: rendered once as PDF, kept with their hash, and the same bytes ever after. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
package io.orderway.document;

import org.springframework.modulith.ApplicationModule;
