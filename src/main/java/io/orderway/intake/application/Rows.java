package io.orderway.intake.application;

import io.orderway.intake.domain.FileRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of an open file, one after the other. Blank lines are no rows. */
public interface Rows extends Closeable {

    /** @return the next row, empty after the last one */
    Optional<Row> next() throws IOException;

    /** A row of the file, or a line of it that is none. */
    sealed interface Row {

        long line();

        record Read(FileRow row) implements Row {

            @Override
            public long line() {
                return row.line();
            }
        }

        /**
         * A line that does not fall into the file's columns.
         *
         * @param text   the beginning of the line, at most 500 characters, without control characters
         * @param reason a sentence for the clerk
         */
        record Broken(long line, String text, String reason) implements Row {
        }
    }
}
