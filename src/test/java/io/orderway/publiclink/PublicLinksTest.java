package io.orderway.publiclink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class PublicLinksTest {

    @Autowired
    private PublicLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final LinkSubject subject =
            new LinkSubject("answer-question", OrderNumber.ofSequence(4711), UUID.randomUUID().toString());
    private final Instant inTenDays = Clock.systemUTC().instant().plus(Duration.ofDays(10));

    @Test
    void aLinkMayBeOpenedOftenAndUsedOnce() {
        String token = links.issue(subject, inTenDays);

        assertThat(links.open(token)).isEqualTo(new OpenedLink.Valid(subject));
        assertThat(links.open(token)).isEqualTo(new OpenedLink.Valid(subject));
        assertThat(links.use(token)).isEqualTo(new OpenedLink.Valid(subject));
        assertThat(links.use(token)).isEqualTo(new OpenedLink.Used(subject));
        assertThat(links.open(token)).isEqualTo(new OpenedLink.Used(subject));
    }

    @Test
    void ofTwentyUsesAtOnceOneWins() throws Exception {
        String token = links.issue(subject, inTenDays);

        List<OpenedLink> outcomes = AtOnce.times(20, () -> links.use(token));

        assertThat(outcomes).containsOnlyOnce(new OpenedLink.Valid(subject));
        assertThat(Collections.frequency(outcomes, new OpenedLink.Used(subject))).isEqualTo(19);
    }

    @Test
    void aUseThatIsUndoneLeavesTheLinkUnused() {
        String token = links.issue(subject, inTenDays);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            links.use(token);
            status.setRollbackOnly();
        });

        assertThat(links.use(token)).isEqualTo(new OpenedLink.Valid(subject));
    }

    @Test
    void aLinkExpires() {
        String token = links.issue(subject, Clock.systemUTC().instant().minusSeconds(1));

        assertThat(links.open(token)).isEqualTo(new OpenedLink.Expired(subject));
        assertThat(links.use(token)).isEqualTo(new OpenedLink.Expired(subject));
    }

    @Test
    void aLinkWithoutADayOfItsOwnOpensForAsLongAsTheTableSays() {
        String token = links.issue(subject);

        OffsetDateTime expires = jdbc.sql("select expires_at from public_link where token_hash = :hash").param("hash", new LinkToken(token).hash())
                .query(OffsetDateTime.class).single();
        assertThat(expires.toInstant()).isCloseTo(Clock.systemUTC().instant().plus(Duration.ofDays(30)), within(1, ChronoUnit.MINUTES));
        assertThat(links.use(token)).isEqualTo(new OpenedLink.Valid(subject));
    }

    @Test
    void revokingEndsEveryLinkOfTheSubjectAndNoOther() {
        LinkSubject other = new LinkSubject(subject.purpose(), subject.orderNumber(), "other " + subject.key());
        String first = links.issue(subject, inTenDays);
        String reminder = links.issue(subject, inTenDays);
        String others = links.issue(other, inTenDays);

        links.revoke(subject);

        assertThat(links.use(first)).isEqualTo(new OpenedLink.Expired(subject));
        assertThat(links.use(reminder)).isEqualTo(new OpenedLink.Expired(subject));
        assertThat(links.use(others)).isEqualTo(new OpenedLink.Valid(other));
    }

    @Test
    void anInventedTokenIsUnknown() {
        assertThat(links.open("")).isEqualTo(new OpenedLink.Unknown());
        assertThat(links.use("x".repeat(100_000))).isEqualTo(new OpenedLink.Unknown());
        assertThat(links.use("' or true --\u0000")).isEqualTo(new OpenedLink.Unknown());
    }

    @Test
    void theTableDoesNotTellTheToken() {
        String token = links.issue(subject, inTenDays);

        List<String> rows = jdbc.sql("select to_jsonb(public_link)::text from public_link where subject_key = :key")
                .param("key", subject.key())
                .query(String.class)
                .list();

        assertThat(rows).hasSize(1).noneMatch(row -> row.contains(token));
    }

    @Test
    void noTwoTokensAreAlike() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            tokens.add(LinkToken.random().value());
        }
        assertThat(new HashSet<>(tokens)).hasSize(1000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }
}
