/** Events from outside: taken in once, matched with what they speak of however early or late they come, never lost. */
@ApplicationModule(allowedDependencies = {})
package io.orderway.inbox;

import org.springframework.modulith.ApplicationModule;
