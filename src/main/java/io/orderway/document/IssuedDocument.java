package io.orderway.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper of an order.
 *
 * @param about  number of the order
 * @param kind   kebab-case, for example {@code packing-slip}
 * @param key    names it among the order's papers of this kind, for example a shipment number
 * @param sha256 of its bytes, 64 hex digits; {@code null} until it is rendered
 */
public record IssuedDocument(UUID id, String about, String kind, String key, Instant issuedAt, String sha256) {

    /** For people: {@code Packing slip SO-1000042-1}. */
    public String title() {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " " + key;
    }

    /** For a file system: {@code packing-slip-SO-1000042-1.pdf}. */
    public String fileName() {
        return (kind + "-" + key).replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
    }
}
