package io.orderway.publiclink;

import io.orderway.shared.OrderNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredPublicLinks implements PublicLinks {

    private final JdbcClient jdbc;
    private final LinkLifetimes lifetimes;
    private final Clock clock;

    StoredPublicLinks(JdbcClient jdbc, LinkLifetimes lifetimes, Clock clock) {
        this.jdbc = jdbc;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String issue(LinkSubject subject) {
        return issue(subject, clock.instant().plus(lifetimes.of(subject.purpose())));
    }

    @Override
    @Transactional
    public String issue(LinkSubject subject, Instant expiresAt) {
        LinkToken token = LinkToken.random();
        jdbc.sql("""
                        insert into public_link (token_hash, purpose, order_number, subject_key, issued_at, expires_at)
                        values (:hash, :purpose, :orderNumber, :key, :now, :expiresAt)
                        """)
                .param("hash", token.hash())
                .param("purpose", subject.purpose())
                .param("orderNumber", subject.orderNumber().value())
                .param("key", subject.key())
                .param("now", now())
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return token.value();
    }

    @Override
    @Transactional(readOnly = true)
    public OpenedLink open(String token) {
        return jdbc.sql("""
                        select purpose, order_number, subject_key, used_at is not null as used,
                               expires_at <= :now or revoked_at is not null as expired
                        from public_link where token_hash = :hash
                        """)
                .param("hash", new LinkToken(token).hash())
                .param("now", now())
                .query(StoredPublicLinks::opened)
                .optional()
                .orElseGet(OpenedLink.Unknown::new);
    }

    @Override
    @Transactional
    public OpenedLink use(String token) {
        return jdbc.sql("""
                        update public_link set used_at = :now
                        where token_hash = :hash and used_at is null and revoked_at is null and expires_at > :now
                        returning purpose, order_number, subject_key
                        """)
                .param("hash", new LinkToken(token).hash())
                .param("now", now())
                .query((row, number) -> (OpenedLink) new OpenedLink.Valid(subject(row)))
                .optional()
                .orElseGet(() -> open(token));
    }

    @Override
    @Transactional
    public void revoke(LinkSubject subject) {
        jdbc.sql("""
                        update public_link set revoked_at = :now
                        where order_number = :orderNumber and purpose = :purpose and subject_key = :key and revoked_at is null
                        """)
                .param("orderNumber", subject.orderNumber().value())
                .param("purpose", subject.purpose())
                .param("key", subject.key())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OpenedLink opened(ResultSet row, int rowNumber) throws SQLException {
        if (row.getBoolean("used")) {
            return new OpenedLink.Used(subject(row));
        }
        return row.getBoolean("expired") ? new OpenedLink.Expired(subject(row)) : new OpenedLink.Valid(subject(row));
    }

    private static LinkSubject subject(ResultSet row) throws SQLException {
        return new LinkSubject(
                row.getString("purpose"), OrderNumber.of(row.getString("order_number")), row.getString("subject_key"));
    }
}
