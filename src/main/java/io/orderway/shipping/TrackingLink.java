package io.orderway.shipping;

/** The link with which a customer follows parcels of a carrier that has no page of its own. */
public final class TrackingLink {

    /** Purpose of the link; its key is the shipment number. */
    public static final String PURPOSE = "track-shipment";

    /** The page; a token follows. */
    public static final String PATH = "/p/track/";

    private TrackingLink() {
    }
}
