package io.orderway.shipping.application;

/** What a carrier says when it is asked to bring back a parcel that it has taken over. */
public sealed interface InterceptReply {

    record Accepted() implements InterceptReply {
    }

    /** The carrier does not do that. */
    record Refused(String reason) implements InterceptReply {
    }

    /** The carrier would have done it, but the parcel is delivered or nearly so. */
    record TooLate(String reason) implements InterceptReply {
    }
}
