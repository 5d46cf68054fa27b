/**
 * A seeded random walk: orders are taken through arbitrary sequences of what happens in an order desk's days, and must come to rest with money,
 * stock, processes and messages in agreement, whatever came when. What the walk may do stands in {@link io.orderway.walk.WalkAction}, what must
 * hold in the classes whose names end in Laws.
 */
package io.orderway.walk;
