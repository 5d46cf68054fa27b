package io.orderway.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A PDF and the hash that it had when it was first drawn. */
record DocumentContent(byte[] bytes, String sha256) {

    static DocumentContent of(byte[] bytes) {
        return new DocumentContent(bytes, hash(bytes));
    }

    /** @throws IllegalStateException if the bytes are not those that were first drawn */
    byte[] unaltered() {
        if (!hash(bytes).equals(sha256)) {
            throw new IllegalStateException("The document's bytes do not have the hash that was kept with them: " + sha256);
        }
        return bytes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
