/** What customers write to us and want to know: the link to where their order stands. */
@ApplicationModule(allowedDependencies = {"shared", "publiclink"})
package io.orderway.correspondence;

import org.springframework.modulith.ApplicationModule;
