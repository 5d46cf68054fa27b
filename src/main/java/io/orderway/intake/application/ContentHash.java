package io.orderway.intake.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderPurpose;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two messages say the same: equal content has equal hashes, whatever the form of its numbers or the order of its maps. */
final class ContentHash {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainNumber()))
            .addMixIn(OrderDraft.class, SalesWithoutPurpose.class)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ContentHash() {
    }

    /** @return SHA-256 in hexadecimal digits */
    static String of(Object content) {
        try {
            byte[] canonical = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an ordinary sale said before there were other kinds, it says still. */
    private interface SalesWithoutPurpose {

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Sale.class)
        OrderPurpose purpose();
    }

    private static final class Sale {

        @Override
        public boolean equals(Object purpose) {
            return OrderPurpose.SALE.equals(purpose);
        }

        @Override
        public int hashCode() {
            return OrderPurpose.SALE.hashCode();
        }
    }

    private static final class PlainNumber extends StdSerializer<BigDecimal> {

        PlainNumber() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
    }
}
