package io.orderway.notification;

import java.util.Locale;

/** What a message to a customer or to a supplier is about. Its template carries the same name. */
public enum MessageStep {
    ACKNOWLEDGEMENT("Order acknowledgement"),
    REPLACEMENT_ACKNOWLEDGEMENT("Replacement announced"),
    QUOTATION("Quotation"),
    SUBSCRIPTION_PRICE("New prices of a subscription"),
    INFORMATION_REQUEST("Question to the customer"),
    INFORMATION_REMINDER("Reminder of a question"),
    ORDER_REJECTED("Order rejected"),
    ORDER_EXPIRED("Order expired"),
    ORDER_DUPLICATE("Duplicate order ended"),
    ORDER_CANCELLED("Order cancelled"),
    CANCELLATION_BEING_DECIDED("Cancellation being decided"),
    CANCELLATION_DECLINED("Cancellation declined"),
    CANCELLATION_TOO_LATE("Cancellation too late"),
    PARCEL_CALLED_BACK("Parcel called back"),
    PARTLY_CANCELLED("Part of the order cancelled"),
    CHANGE_OFFERED("Change to be confirmed"),
    ORDER_CHANGED("Order changed"),
    ORDER_NOT_CHANGED("Order not changed"),
    CHANGE_TOO_LATE("Change too late"),
    CHANGE_NOT_PAID("Added goods not paid for"),
    DELIVERY_DATE("Delivery date"),
    NEW_DELIVERY_DATE("New delivery date"),
    RUSH_ACCEPTED("Rush accepted"),
    RUSH_DECLINED("Rush declined"),
    PAYMENT_REQUEST("Payment request"),
    PAYMENT_REMINDER("Payment reminder"),
    PAYMENT_SHORT("Payment incomplete"),
    PAYMENT_RECEIVED("Payment received"),
    REFUND("Refund"),
    GOODWILL("Goodwill"),
    RETURN_ACCEPTED("Return accepted"),
    RETURN_SHORT("Return did not come in full"),
    RETURN_REFUSED("Return refused"),
    RETURN_SETTLED("Return settled"),
    READY_FOR_COLLECTION("Ready for collection"),
    COLLECTION_REMINDER("Reminder to collect"),
    SHIPPED("Goods handed over to the carrier"),
    COLLECTED("Goods collected"),
    DELIVERY_CONFIRMATION("Request to confirm the delivery"),
    DELIVERY_DELAYED("Delay and question to the customer"),
    DELAY_UPDATE("How things stand with a delayed order"),
    PARCEL_MISSING("Parcel looked for"),
    PARCEL_SEARCH_GOES_ON("Search for the parcel goes on"),
    PARCEL_FOUND("Parcel found"),
    REMEDY_QUESTION("Question what to do for a lost parcel"),
    FOUND_PARCEL_QUESTION("Question about a parcel that turned up"),
    COMPLAINT_RECEIVED("Complaint acknowledged"),
    COMPLAINT_MESSAGE("Message about a complaint"),
    COMPLAINT_REMEDY("Offer for a complaint"),
    COMPLAINT_CLOSED("Complaint closed"),
    ORDER_COMPLETED("Order completed"),
    REQUEST_ANSWER("Answer to a question"),
    STATUS_ANSWER("Link to where the order stands"),
    PURCHASE_ORDER("Purchase order"),
    PURCHASE_ORDER_REMINDER("Reminder of a purchase order"),
    PURCHASE_ORDER_CANCELLED("Purchase order cancelled");

    private final String title;

    MessageStep(String title) {
        this.title = title;
    }

    /** For the clerk who looks at the order. */
    public String title() {
        return title;
    }

    /** Whether a clerk has written its words: whoever gets it may answer as he answers people. */
    public boolean isWrittenByAPerson() {
        return this == REQUEST_ANSWER;
    }

    /** Whether it goes to a supplier: then it is about a purchase order. */
    public boolean isForSupplier() {
        return this == PURCHASE_ORDER || this == PURCHASE_ORDER_REMINDER || this == PURCHASE_ORDER_CANCELLED;
    }

    /** Base name of the template's files below {@code templates/mail/}. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
