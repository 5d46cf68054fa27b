package io.orderway.identity.rights;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Spares a connected system, which sends its password with every request, the deliberate slowness of the digest each time. A password that
 * was right for a stored digest is remembered for five minutes, as a digest under a key that this process alone knows; it is neither written
 * anywhere nor shared between nodes. A wrong password is never remembered, and a changed one has another stored digest: it counts at once.
 */
class RememberedPasswords implements PasswordEncryptor {

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;
    private static final String KEYED_DIGEST = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final PasswordEncryptor passwords;
    private final Cache<String, Boolean> right;
    private final SecretKeySpec key;

    RememberedPasswords(PasswordEncryptor passwords) {
        this(passwords, Ticker.systemTicker());
    }

    RememberedPasswords(PasswordEncryptor passwords, Ticker ticker) {
        this.passwords = passwords;
        this.right = Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MOST_REMEMBERED).ticker(ticker).build();
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, KEYED_DIGEST);
    }

    @Override
    public String encrypt(String password) {
        return passwords.encrypt(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        String pair = pair(password, encrypted);
        if (right.getIfPresent(pair) != null) {
            return true;
        }
        boolean matches = passwords.check(password, encrypted);
        if (matches) {
            right.put(pair, true);
        }
        return matches;
    }

    @Override
    public String hashAlgorithmName() {
        return passwords.hashAlgorithmName();
    }

    private String pair(String password, String encrypted) {
        try {
            Mac mac = Mac.getInstance(KEYED_DIGEST);
            mac.init(key);
            mac.update(encrypted.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
