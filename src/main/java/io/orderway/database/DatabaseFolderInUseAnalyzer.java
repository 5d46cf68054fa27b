package io.orderway.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal of a second start into two sentences instead of a stack trace. */
class DatabaseFolderInUseAnalyzer extends AbstractFailureAnalyzer<DatabaseFolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFolderInUseException cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Stop the other Orderway first, or give this one its own folder with --orderway.embedded-database.directory=…", cause);
    }
}
