package io.orderway.intake.application;

import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys under which orders and documents came in. A key is taken by {@code insert … on conflict do nothing}: of a hundred who try at once
 * one gets it, the others wait for his commit and then read what he stored.
 */
@Component
class IntakeKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Key(Kind kind, String scope, String value) {
    }

    enum Kind {
        IDEMPOTENCY_KEY, REFERENCE, DOCUMENT
    }

    record Owner(String contentHash, Optional<OrderNumber> orderNumber) {
    }

    /** @return empty if the key is now ours, else who has it */
    Optional<Owner> take(Key key, String contentHash) {
        int taken = jdbc.sql("""
                        insert into intake_key (kind, scope, value, content_hash, taken_at) values (:kind, :scope, :value, :hash, :now)
                        on conflict do nothing""")
                .param("kind", key.kind().name()).param("scope", key.scope()).param("value", key.value())
                .param("hash", contentHash).param("now", OffsetDateTime.now(clock))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(owner(key));
    }

    void belongsTo(Key key, OrderNumber number) {
        jdbc.sql("update intake_key set order_number = :number where kind = :kind and scope = :scope and value = :value")
                .param("number", number.value())
                .param("kind", key.kind().name()).param("scope", key.scope()).param("value", key.value())
                .update();
    }

    void release(Key key) {
        jdbc.sql("delete from intake_key where kind = :kind and scope = :scope and value = :value")
                .param("kind", key.kind().name()).param("scope", key.scope()).param("value", key.value())
                .update();
    }

    private Owner owner(Key key) {
        return jdbc.sql("select content_hash, order_number from intake_key where kind = :kind and scope = :scope and value = :value")
                .param("kind", key.kind().name()).param("scope", key.scope()).param("value", key.value())
                .query((row, number) -> new Owner(row.getString("content_hash"),
                        Optional.ofNullable(row.getString("order_number")).map(OrderNumber::of)))
                .single();
    }
}
