package io.orderway.subscription.application;

/** The process that orders each delivery in time. */
public interface SubscriptionProcess {

    void start(String number);

    /** Has it look anew at what holds now. */
    void lookAgain(String number);
}
