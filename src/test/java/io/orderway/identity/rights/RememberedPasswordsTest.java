package io.orderway.identity.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTest {

    private static final String PASSWORD = "a long walk home";

    private final AtomicLong nanos = new AtomicLong();
    private final Counting slow = new Counting();
    private final RememberedPasswords passwords = new RememberedPasswords(slow, nanos::get);

    @Test
    void aRightPasswordIsWorkedOutOnce() {
        String stored = passwords.encrypt(PASSWORD);

        assertThat(passwords.check(PASSWORD, stored)).isTrue();
        assertThat(passwords.check(PASSWORD, stored)).isTrue();

        assertThat(slow.checks).isEqualTo(1);
    }

    @Test
    void aRightPasswordIsWorkedOutAgainAfterFiveMinutes() {
        String stored = passwords.encrypt(PASSWORD);
        passwords.check(PASSWORD, stored);

        nanos.addAndGet(Duration.ofMinutes(5).toNanos());

        assertThat(passwords.check(PASSWORD, stored)).isTrue();
        assertThat(slow.checks).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsRefusedEachTimeAndWorkedOutEachTime() {
        String stored = passwords.encrypt(PASSWORD);
        passwords.check(PASSWORD, stored);

        assertThat(passwords.check(PASSWORD + "!", stored)).isFalse();
        assertThat(passwords.check(PASSWORD + "!", stored)).isFalse();
        assertThat(slow.checks).isEqualTo(3);
    }

    @Test
    void anOldPasswordIsRefusedAsSoonAsItWasChanged() {
        String stored = passwords.encrypt(PASSWORD);
        passwords.check(PASSWORD, stored);

        assertThat(passwords.check(PASSWORD, passwords.encrypt("another one"))).isFalse();
    }

    @Test
    void nothingIsRememberedOfAnotherUsersEqualPassword() {
        passwords.check(PASSWORD, passwords.encrypt(PASSWORD));

        assertThat(passwords.check(PASSWORD, passwords.encrypt(PASSWORD))).isTrue();
        assertThat(slow.checks).isEqualTo(2);
    }

    private static final class Counting implements PasswordEncryptor {

        private final PasswordEncryptor passwords = new ModernPasswords();
        private int checks;

        @Override
        public String encrypt(String password) {
            return passwords.encrypt(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            checks++;
            return passwords.check(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return passwords.hashAlgorithmName();
        }
    }
}
