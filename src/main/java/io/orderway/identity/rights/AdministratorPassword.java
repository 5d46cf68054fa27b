package io.orderway.identity.rights;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The first administrator's password. Only the demo, which listens on loopback and has a database of its own, has one without being told. */
@Component
class AdministratorPassword {

    static final int LEAST_LENGTH = 12;

    /** Stands in the README. */
    static final String OF_THE_DEMO = "Orderway-demo-1";

    private static final int LEAST_DIFFERENT_CHARACTERS = 6;
    private static final List<String> GUESSED_FIRST = List.of(
            "password", "passwort", "orderway", "camunda", "admin", "change", "secret", "welcome", "letmein", "qwert", "123456", "abcdef");

    private final String value;
    private final boolean demo;

    /** @throws UnsafePasswordException if it is missing beside a database address, or trivial */
    AdministratorPassword(@Value("${orderway.admin.password:}") String given, @Value("${spring.datasource.url:}") String database) {
        this.demo = !StringUtils.hasText(database) && !StringUtils.hasText(given);
        if (!demo) {
            refuseUnsafe(given);
        }
        this.value = demo ? OF_THE_DEMO : given;
    }

    String value() {
        return value;
    }

    /** True where nobody has given a password and no other database is named. */
    boolean isOfTheDemo() {
        return demo;
    }

    private static void refuseUnsafe(String given) {
        if (!StringUtils.hasText(given)) {
            throw new UnsafePasswordException(
                    "Orderway was given a database of its own (spring.datasource.url) but no password for its administrator.");
        }
        String lower = given.toLowerCase(Locale.ROOT);
        if (given.length() < LEAST_LENGTH
                || given.chars().distinct().count() < LEAST_DIFFERENT_CHARACTERS
                || GUESSED_FIRST.stream().anyMatch(lower::contains)) {
            throw new UnsafePasswordException("The administrator's password (ORDERWAY_ADMIN_PASSWORD) is too easy to guess.");
        }
    }
}
