package io.orderway.hold;

/** Why an order is held. What each means for people stands in the table {@code hold-policy}. */
public enum HoldType {
    PAYMENT("payment"),
    CREDIT("credit"),
    ADDRESS("address"),
    STOCK("stock"),
    COMPLIANCE("compliance"),
    CUSTOMER("customer"),
    QUALITY("quality");

    private final String word;

    HoldType(String word) {
        this.word = word;
    }

    /** As people call it: a payment hold, an address hold. */
    public String word() {
        return word;
    }

    /** With its article: "an address hold". */
    public String named() {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word + " hold";
    }
}
