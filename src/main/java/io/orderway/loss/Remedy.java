package io.orderway.loss;

/** What a customer gets for a lost parcel. */
public enum Remedy {

    REPLACEMENT("the goods once more"),
    REFUND("the money back");

    private final String title;

    Remedy(String title) {
        this.title = title;
    }

    /** For people, within a sentence. */
    public String title() {
        return title;
    }
}
