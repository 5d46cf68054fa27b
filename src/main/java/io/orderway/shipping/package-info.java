/** From packed parcels to parcels on their way: how they leave the house, the carrier's booking, the label, the hand-over. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "document", "partner", "publiclink", "catalog", "order", "inventory"})
package io.orderway.shipping;

import org.springframework.modulith.ApplicationModule;
