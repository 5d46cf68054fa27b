/** How outside systems are called over HTTP: never for long, never by many at once, and not at all for a while after they have failed too often. */
@ApplicationModule(allowedDependencies = {})
package io.orderway.partner;

import org.springframework.modulith.ApplicationModule;
