package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;
import java.util.Collection;
import java.util.Optional;

/** What we have written ourselves; told by the module that sends it. */
public interface SentMessages {

    /** @return the order of the first of these Message-IDs that is one of ours */
    Optional<OrderNumber> orderOf(Collection<String> messageIds);

    /** Whether mail from there is our own, come back. */
    boolean isOurs(String address);
}
