package io.orderway.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.util.StringUtils;

/**
 * A diagram, decision table or form of this release.
 *
 * @param name path below {@code bpmn/}; the file's base name is the key of what it defines
 */
record ModelFile(String name, byte[] content) {

    /** The first-level folder: one deployment each. */
    String folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    String key() {
        return StringUtils.stripFilenameExtension(StringUtils.getFilename(name));
    }

    String kind() {
        return StringUtils.getFilenameExtension(name);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
