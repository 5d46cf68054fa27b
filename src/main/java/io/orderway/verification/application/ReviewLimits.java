package io.orderway.verification.application;

/**
 * How far ahead a person may put what he decides on an order; the table {@code review-limits} sets it.
 *
 * @param longestHoldDays       an order is held for so many days at most
 * @param farthestRequestedDays a requested date may be set so many days ahead, whether or not it is usual
 */
public record ReviewLimits(int longestHoldDays, int farthestRequestedDays) {
}
