package io.orderway.subscription.application;

/** What the house agrees on with its subscribers. */
public interface SubscriptionTerms {

    /**
     * @param leadDays   so many days before it is due, a delivery is ordered
     * @param noticeDays so many days ahead the customer learns of another price
     */
    record Terms(int leadDays, int noticeDays) {
    }

    /** @param tier of the customer */
    Terms of(String tier);
}
