package io.orderway.walk;

import io.orderway.identity.NotAllowedException;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;

/** Tells a refusal, which people can read, from a failure, which nobody foresaw. */
final class Refusals {

    private Refusals() {
    }

    static boolean isSentence(RuntimeException thrown) {
        boolean ours = thrown instanceof ConflictException || thrown instanceof NotFoundException || thrown instanceof NotAllowedException
                || thrown instanceof IllegalArgumentException && !(thrown instanceof NumberFormatException);
        return ours && thrown.getMessage() != null && thrown.getMessage().matches("(?s)[A-Z0-9“].* .*");
    }

    static void requireSentence(RuntimeException thrown) {
        if (!isSentence(thrown)) {
            throw thrown;
        }
    }
}
