package io.orderway.delivery.application;

import io.orderway.shared.ShipmentNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carriers were asked to bring back, and what they said. */
@Component
class InterceptTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    InterceptTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if it was taken before */
    boolean take(ShipmentNumber shipment, String cause) {
        return jdbc.sql("insert into parcel_intercept (shipment_number, cause, asked_at) values (:shipment, :cause, :now) on conflict do nothing")
                .param("shipment", shipment.value()).param("cause", cause).param("now", OffsetDateTime.now(clock)).update() == 1;
    }

    /** What the carrier said is kept before it counts. */
    void said(ShipmentNumber shipment, String reason) {
        jdbc.sql("update parcel_intercept set reason = :reason where shipment_number = :shipment and answer is null")
                .param("shipment", shipment.value()).param("reason", reason).update();
    }

    Optional<String> reason(ShipmentNumber shipment) {
        return jdbc.sql("select reason from parcel_intercept where shipment_number = :shipment and reason is not null")
                .param("shipment", shipment.value()).query(String.class).optional();
    }

    /** @return false if it was settled before */
    boolean settle(ShipmentNumber shipment, String answer) {
        return jdbc.sql("update parcel_intercept set answer = :answer, answered_at = :now where shipment_number = :shipment and answer is null")
                .param("shipment", shipment.value()).param("answer", answer).param("now", OffsetDateTime.now(clock)).update() == 1;
    }

    Set<ShipmentNumber> accepted(String cause) {
        return new HashSet<>(jdbc.sql("select shipment_number from parcel_intercept where cause = :cause and answer = 'ACCEPTED'")
                .param("cause", cause).query((row, index) -> ShipmentNumber.of(row.getString(1))).list());
    }
}
