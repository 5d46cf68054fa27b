package io.orderway.order;

/**
 * What applies to the orders of one kind, as the table {@code order-kind} says.
 *
 * @param customerTold         whether messages go to a customer
 * @param duplicatesLookedFor  whether an equal order within the usual time is suspected
 * @param pricesChecked        whether prices are compared with those agreed
 * @param minimumApplies       whether the goods are worth a minimum
 * @param quantitiesJudged     whether unusual quantities are looked at
 * @param yearlyLimitApplies   whether a customer may have so much a year without asking
 */
public record KindRules(boolean customerTold, boolean duplicatesLookedFor, boolean pricesChecked, boolean minimumApplies, boolean quantitiesJudged,
        boolean yearlyLimitApplies) {
}
