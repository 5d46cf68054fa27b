package io.orderway.verification.application;

import io.orderway.order.OrderKind;
import io.orderway.order.OrderView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an order asks for, in 64 hex digits: its articles and quantities, for what, whatever their order and however they are split over lines. */
final class ContentHash {

    private ContentHash() {
    }

    static String of(OrderView order) {
        Map<String, Long> pieces = new TreeMap<>();
        if (order.kind() != OrderKind.SALES) {
            pieces.put(order.kind().name(), 1L);
        }
        order.lines().stream().filter(line -> line.wanted() > 0).forEach(line -> pieces.merge(
                line.kind() + " " + (line.sku() == null ? "" : line.sku().strip().toUpperCase(Locale.ROOT)), (long) line.wanted(), Long::sum));
        try {
            byte[] content = pieces.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
