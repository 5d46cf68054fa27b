package io.orderway.loss;

/** Why a parcel is looked for. */
public enum LossCause {

    SILENT("the carrier has told nothing for too long"),
    REPORTED_LOST("the carrier reports it lost"),
    NOT_RECEIVED("the customer says that it has not arrived");

    private final String title;

    LossCause(String title) {
        this.title = title;
    }

    /** The end of a sentence for people. */
    public String title() {
        return title;
    }
}
