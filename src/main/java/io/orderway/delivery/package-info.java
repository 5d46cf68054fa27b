/** From parcels on their way to a customer who has confirmed them: tracking events, late and lost parcels, confirmation. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "inbox", "publiclink", "order", "shipping"})
package io.orderway.delivery;

import org.springframework.modulith.ApplicationModule;
