package io.orderway.verification.application;

import java.math.BigDecimal;

/**
 * Within which limits an order passes; the table {@code verification-limits} sets them.
 *
 * @param priceTolerancePercent  how far a price may be off the agreed one, either way
 * @param minimumOrderValue      net, in the order's currency; 0 for none
 * @param timesCustomersLargest  a quantity is unusual beyond this multiple of the largest that the customer had of the article
 * @param timesArticlesLargest   and beyond this multiple of the largest that anybody had, where the customer has no history of his own
 * @param piecesNeverQuestioned  up to this quantity nothing is unusual
 * @param piecesAlwaysQuestioned beyond this quantity everything is, where there is no history at all
 * @param earlierOrdersNeeded    so many earlier orders of an article make a history
 * @param latestRequestedDays    a requested date may lie so many days ahead
 * @param latestOrdersCounted    so many of the latest orders of an article are its history; null for all of them
 */
public record Limits(BigDecimal priceTolerancePercent, BigDecimal minimumOrderValue, BigDecimal timesCustomersLargest,
        BigDecimal timesArticlesLargest, int piecesNeverQuestioned, int piecesAlwaysQuestioned, int earlierOrdersNeeded,
        int latestRequestedDays, Integer latestOrdersCounted) {
}
