package io.orderway.identity.rights;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentence instead of a stack trace. */
class UnsafePasswordAnalyzer extends AbstractFailureAnalyzer<UnsafePasswordException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafePasswordException cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Set ORDERWAY_ADMIN_PASSWORD to a password of at least " + AdministratorPassword.LEAST_LENGTH + " characters.", cause);
    }
}
