package io.orderway.publiclink;

import java.time.Instant;

/** Issues links for customers and opens them. */
public interface PublicLinks {

    /** A new link that opens for as long as the table {@code link-lifetime} says; otherwise as {@link #issue(LinkSubject, Instant)}. */
    String issue(LinkSubject subject);

    /**
     * A new link; earlier ones for the same subject stay valid.
     *
     * @return its token, 43 characters that may stand in a URL. It cannot be read again: only its hash is kept
     */
    String issue(LinkSubject subject, Instant expiresAt);

    /** Looks, and changes nothing: a mail program that fetches a link ahead does not use it up. */
    OpenedLink open(String token);

    /**
     * Uses the link up within the caller's transaction. Of several callers at once exactly one gets {@link OpenedLink.Valid}, the others wait
     * for it and get {@link OpenedLink.Used} if it commits.
     */
    OpenedLink use(String token);

    /** What the links of a subject asked for is no longer needed; from now on they count as expired. */
    void revoke(LinkSubject subject);
}
