package io.orderway.cancellation.process;

/** Why an order goes on although its customer wanted to cancel it: the choices of the form {@code decide-on-cancellation}. */
enum DeclineReason {
    MADE_TO_ORDER("the goods were made or cut for you"),
    ALREADY_PACKED("the goods are packed and about to leave our house"),
    AGREED_WITH_CUSTOMER("we have agreed with you that the order goes on");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    /** Part of a sentence to the customer. */
    String words() {
        return words;
    }
}
