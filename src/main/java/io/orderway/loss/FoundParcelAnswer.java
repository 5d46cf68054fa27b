package io.orderway.loss;

/** What happens with a parcel that was delivered after the customer had got something else for it. */
public enum FoundParcelAnswer {

    KEEPS("the customer keeps it"),
    RETURNS("the customer sends it back"),
    REFUSED("the customer did not take it");

    private final String title;

    FoundParcelAnswer(String title) {
        this.title = title;
    }

    /** For people, within a sentence. */
    public String title() {
        return title;
    }
}
