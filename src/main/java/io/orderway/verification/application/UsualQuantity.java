package io.orderway.verification.application;

/**
 * What was ordered of an article before.
 *
 * @param customersOrders  how many of the customer's latest orders had it
 * @param customersLargest most pieces in one of them
 * @param allOrders        how many of everybody's latest orders had it
 * @param allLargest       most pieces in one of them
 */
public record UsualQuantity(int customersOrders, int customersLargest, int allOrders, int allLargest) {
}
