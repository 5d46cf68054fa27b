package io.orderway.correspondence;

/** What a customer wants to know. */
public enum RequestKind {
    ADDRESS("Address"),
    DOCUMENT("Copy of a document"),
    PRICE("Price"),
    AVAILABILITY("Availability"),
    STATUS("Where the order is"),
    OTHER("Something else");

    private final String title;

    RequestKind(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
