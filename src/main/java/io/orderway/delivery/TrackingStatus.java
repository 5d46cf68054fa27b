package io.orderway.delivery;

/** What a carrier can tell of a parcel. */
public enum TrackingStatus {

    ACCEPTED("Taken over by the carrier"),
    IN_TRANSIT("On its way"),
    OUT_FOR_DELIVERY("Out for delivery"),
    DELAYED("Delayed"),
    DELIVERED("Delivered"),
    LOST("Reported lost");

    private final String title;

    TrackingStatus(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
