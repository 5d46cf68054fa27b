package io.orderway.identity.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class AdministratorPasswordTest {

    private static final String DATABASE = "jdbc:postgresql://db/orderway";

    @Test
    void theDemoHasADocumentedOne() {
        AdministratorPassword password = new AdministratorPassword("", "");
        assertThat(password.value()).isEqualTo(AdministratorPassword.OF_THE_DEMO);
        assertThat(password.isOfTheDemo()).isTrue();
    }

    @Test
    void besideADatabaseOfItsOwnOneIsRequired() {
        assertThatThrownBy(() -> new AdministratorPassword("", DATABASE))
                .isInstanceOf(UnsafePasswordException.class).hasMessageContaining("no password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "short-1!", "aaaaaaaaaaaaaaaa", "MyPassword-2026", "Orderway-demo-1", "change-me-please", "123456789012"})
    void aTrivialOneStopsTheStart(String given) {
        assertThatThrownBy(() -> new AdministratorPassword(given, DATABASE)).hasMessageContaining("too easy to guess");
        assertThatThrownBy(() -> new AdministratorPassword(given, "")).hasMessageContaining("too easy to guess");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kettle-harbour-93", "9f2c41d07be8a635"})
    void aGoodOneIsTaken(String given) {
        assertThat(new AdministratorPassword(given, DATABASE).value()).isEqualTo(given);
    }

    @Test
    void theStartEndsWithTheSentenceInsteadOfAStackTrace() {
        // Some of Spring's own need a running context and are left out here.
        List<FailureAnalyzer> known = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> { }));
        assertThat(known).hasAtLeastOneElementOfType(UnsafePasswordAnalyzer.class);
        assertThat(new UnsafePasswordAnalyzer().analyze(new IllegalStateException(new UnsafePasswordException("Too easy."))))
                .returns("Too easy.", FailureAnalysis::getDescription);
    }
}
