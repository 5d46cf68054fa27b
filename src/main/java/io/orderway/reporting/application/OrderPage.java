package io.orderway.reporting.application;

import java.util.List;

/**
 * One page of orders, newest first.
 *
 * @param page  0 for the first
 * @param total orders on all pages
 */
public record OrderPage(int page, int size, long total, List<OrderRow> orders) {
}
