package io.orderway.shared;

import java.util.List;

/** What became of saving one piece of master data. */
public sealed interface SaveOutcome {

    /** It is stored as given. */
    record Saved(Change change) implements SaveOutcome {
    }

    /**
     * Nothing was stored.
     *
     * @param reasons one sentence for each thing that is wrong, at least one
     */
    record Refused(List<String> reasons) implements SaveOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** How the stored data differ from before. */
    enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}
