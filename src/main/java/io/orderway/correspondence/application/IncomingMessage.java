package io.orderway.correspondence.application;

import io.orderway.correspondence.MessageKind;
import io.orderway.shared.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A message as its source told it, tidied for a database; may be anything that anybody outside can think of.
 *
 * @param key      what its source calls it; the same message told again has the same
 * @param answers  Message-IDs that it answers, the nearest first
 * @param leftOut  sentences on what was not taken over
 * @param named    the order that its source names; null if it does not
 * @param bounce   what came back; null unless the kind is BOUNCE
 */
public record IncomingMessage(String source, String key, MessageKind kind, String messageId, List<String> answers, String sender,
        String senderName, String subject, String text, Instant sentAt, List<File> files, List<String> leftOut, OrderNumber named,
        String requestKind, Bounce bounce) {

    public static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_KEY = 190;
    private static final int LONGEST_LINE = 300;

    public record File(String name, byte[] bytes) {
    }

    /** @param messageId of our message, as far as it is told; may be null */
    public record Bounce(String messageId, String reason) {

        public Bounce {
            messageId = line(messageId);
            reason = line(reason) == null ? "no reason given" : line(reason);
        }
    }

    public IncomingMessage {
        source = line(source);
        key = shortKey(key);
        messageId = line(messageId);
        sender = line(sender);
        senderName = line(senderName);
        subject = line(subject);
        text = text == null ? "" : withoutNull(text);
        text = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "\n…";
        answers = List.copyOf(answers);
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /** Tells two messages apart that call themselves the same. */
    String contentHash() {
        return hash(String.join("\n", Objects.toString(sender), Objects.toString(subject), text, kind.name()));
    }

    private static String shortKey(String key) {
        boolean plain = key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl) && !key.isBlank();
        return plain ? key : "sha256:" + hash(key);
    }

    /** One line without control characters; null if nothing is left. */
    private static String line(String text) {
        String tidy = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
        return tidy.isEmpty() ? null : tidy.substring(0, Math.min(tidy.length(), LONGEST_LINE));
    }

    /** A database keeps everything but the null character and half pairs. */
    private static String withoutNull(String text) {
        return new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).strip();
    }

    public static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
