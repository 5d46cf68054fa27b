package io.orderway.publiclink;

/** What a token stands for at this moment. */
public sealed interface OpenedLink {

    /** It may be used. */
    record Valid(LinkSubject subject) implements OpenedLink {
    }

    /** Its time has passed, or what it asked for is no longer needed. */
    record Expired(LinkSubject subject) implements OpenedLink {
    }

    /** It has been used before. */
    record Used(LinkSubject subject) implements OpenedLink {
    }

    /** There is no such link. */
    record Unknown() implements OpenedLink {
    }
}
