package io.orderway.intake.application;

import io.orderway.intake.application.IntakeKeys.Key;
import io.orderway.intake.application.IntakeKeys.Kind;
import io.orderway.intake.application.IntakeKeys.Owner;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderIntake;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an order in once. The sender's idempotency key and the pair of channel and external reference each name the order; who sends it
 * again gets the first answer, who sends something else under the same name is refused. Both are kept as attempts.
 */
@Service
public class ReceiveOrder {

    private final IntakeKeys keys;
    private final OrderIntake orders;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiveOrder(IntakeKeys keys, OrderIntake orders, Timeline timeline, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.orders = orders;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param sender         who sends; idempotency keys of different senders have nothing to do with each other
     * @param idempotencyKey chosen by the sender, empty if he has none
     */
    @Transactional
    public Receipt receive(OrderDraft draft, String sender, Optional<String> idempotencyKey) {
        String hash = ContentHash.of(draft);
        List<Key> ours = new ArrayList<>();
        for (Key wanted : wanted(draft, sender, idempotencyKey)) {
            Optional<Owner> owner = keys.take(wanted, hash);
            if (owner.isPresent()) {
                Receipt receipt = repeat(wanted, owner.get(), hash);
                settle(ours, receipt);
                keep(receipt, draft, sender, idempotencyKey, hash);
                return receipt;
            }
            ours.add(wanted);
        }
        OrderNumber number = orders.place(draft);
        ours.forEach(key -> keys.belongsTo(key, number));
        return new Receipt.Accepted(number);
    }

    /** Always in this order, so that two senders never wait for each other. */
    private static List<Key> wanted(OrderDraft draft, String sender, Optional<String> idempotencyKey) {
        List<Key> wanted = new ArrayList<>();
        idempotencyKey.ifPresent(value -> wanted.add(new Key(Kind.IDEMPOTENCY_KEY, sender, value)));
        if (draft.externalReference() != null) {
            wanted.add(new Key(Kind.REFERENCE, draft.channel().name(), draft.externalReference()));
        }
        return wanted;
    }

    private static Receipt repeat(Key key, Owner owner, String hash) {
        OrderNumber first = owner.orderNumber().orElseThrow();
        return owner.contentHash().equals(hash) ? new Receipt.Repeated(first) : new Receipt.Conflicting(first, switch (key.kind()) {
            case IDEMPOTENCY_KEY -> "This Idempotency-Key was used before for an order that says something else.";
            default -> "%s %s was received before as order %s and said something else.".formatted(key.scope(), key.value(), first);
        });
    }

    /** A key that was taken on the way to a repeat names the first order as well; one on the way to a refusal names nothing. */
    private void settle(List<Key> ours, Receipt receipt) {
        for (Key key : ours) {
            if (receipt instanceof Receipt.Repeated) {
                keys.belongsTo(key, receipt.number());
            } else {
                keys.release(key);
            }
        }
    }

    private void keep(Receipt receipt, OrderDraft draft, String sender, Optional<String> idempotencyKey, String hash) {
        boolean conflicting = receipt instanceof Receipt.Conflicting;
        jdbc.sql("""
                        insert into intake_attempt (at, actor, channel, external_reference, idempotency_key, content_hash, order_number, outcome)
                        values (:at, :actor, :channel, :reference, :key, :hash, :number, :outcome)""")
                .param("at", OffsetDateTime.now(clock)).param("actor", sender).param("channel", draft.channel().name())
                .param("reference", draft.externalReference()).param("key", idempotencyKey.orElse(null)).param("hash", hash)
                .param("number", receipt.number().value()).param("outcome", conflicting ? "CONFLICTING" : "REPEATED")
                .update();
        if (conflicting) {
            timeline.record(receipt.number(), "REPEAT_REFUSED", "The order was sent again with other content and refused.");
        }
    }
}
