/**
 * Holds: what keeps an order, or one of its lines, from its next step until the last of them is lifted. The package root places, lifts and
 * shows them; whoever carries an order a step further asks it whether the order is held.
 */
@ApplicationModule(allowedDependencies = {"shared", "engine", "identity", "calendar", "order"})
package io.orderway.hold;

import org.springframework.modulith.ApplicationModule;
