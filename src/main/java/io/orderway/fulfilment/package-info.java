/** Picking, checking and packing: from goods that are reserved to parcels that may be shipped. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "document", "catalog", "order", "inventory"})
package io.orderway.fulfilment;

import org.springframework.modulith.ApplicationModule;
