package io.orderway.intake.domain;

import java.util.List;

/** What a first reading of a whole file found out about the way it is written. */
public sealed interface Inspection {

    /** Everything is known; the file can be imported. */
    record Readable(Dialect dialect, long rows) implements Inspection {
    }

    /** The file can be read once somebody has answered. */
    record Asks(List<Question> questions) implements Inspection {

        public Asks {
            questions = List.copyOf(questions);
        }
    }

    /** Not a file that Orderway knows; the sentence says what is wrong with it. */
    record Unreadable(String sentence) implements Inspection {
    }
}
