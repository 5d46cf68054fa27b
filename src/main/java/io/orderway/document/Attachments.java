package io.orderway.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that people outside sent us. What they are is told by their first bytes, not by what their sender calls them. */
public interface Attachments {

    /** The largest file that is kept, in bytes. */
    int LARGEST = 10 * 1024 * 1024;

    /**
     * Keeps a file in the caller's transaction, if it is of a kind that people look at and not too large.
     *
     * @param owner    what it belongs to, for example {@code incoming-message-17}; up to 80 characters
     * @param fileName as its sender calls it; may be anything, or null
     */
    Outcome keep(String owner, String fileName, byte[] bytes);

    /** What belongs to any of these, in the order in which it was kept. */
    List<Attachment> of(Collection<String> owners);

    Optional<Attachment> find(UUID id);

    /** @throws io.orderway.shared.NotFoundException if it is not there */
    byte[] content(UUID id);

    /** @param mediaType as its bytes say */
    record Attachment(UUID id, String owner, String fileName, String mediaType, Instant keptAt) {
    }

    /** What became of a file. */
    sealed interface Outcome {

        record Kept(UUID id) implements Outcome {
        }

        /** @param reason for people, to follow the file's name: {@code too large} */
        record Refused(String reason) implements Outcome {
        }
    }
}
