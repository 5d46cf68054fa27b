package io.orderway.loss.application;

import io.orderway.identity.CurrentUser;
import io.orderway.loss.domain.CarrierClaim;
import io.orderway.shared.Money;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What carriers have granted, and what is owed back to them; each once for a claim. Customers' money stands elsewhere. */
@Component
class ClaimLedger {

    private static final String HOUSE = "Orderway";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    ClaimLedger(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    enum EntryKind {
        GRANTED, RETURNED
    }

    void enter(CarrierClaim claim, EntryKind kind, Money amount) {
        if (!amount.isPositive()) {
            return;
        }
        jdbc.sql("""
                        insert into carrier_claim_entry (claim_id, at, kind, amount, currency, actor)
                        values (:claim, :now, :kind, :amount, :currency, :actor) on conflict (claim_id, kind) do nothing""")
                .param("claim", claim.id()).param("now", OffsetDateTime.now(clock)).param("kind", kind.name())
                .param("amount", amount.amount()).param("currency", amount.currency()).param("actor", currentUser.find().orElse(HOUSE))
                .update();
    }

    Money granted(CarrierClaim claim) {
        return sum(claim, EntryKind.GRANTED);
    }

    Money returned(CarrierClaim claim) {
        return sum(claim, EntryKind.RETURNED);
    }

    private Money sum(CarrierClaim claim, EntryKind kind) {
        return jdbc.sql("select coalesce(sum(amount), 0) from carrier_claim_entry where claim_id = :claim and kind = :kind")
                .param("claim", claim.id()).param("kind", kind.name())
                .query((row, number) -> Money.of(row.getBigDecimal(1), claim.amount().currency())).single();
    }
}
