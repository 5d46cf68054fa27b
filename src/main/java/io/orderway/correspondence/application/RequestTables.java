package io.orderway.correspondence.application;

import io.orderway.correspondence.RequestKind;
import java.util.List;

/** What the business's tables say of requests. */
public interface RequestTables {

    /**
     * By which words a kind of request is known, the most telling kind first.
     *
     * @param orderEnded words may mean something else once nothing more happens to the order
     */
    List<Words> words(boolean orderEnded);

    /**
     * @param kindsNamed            how many kinds the customer's words speak of
     * @param senderKnown           whether the order has his address
     * @param automaticAnswersToday on the same order
     */
    Route route(RequestKind kind, int kindsNamed, boolean senderKnown, int automaticAnswersToday);

    /** @param words lower case */
    record Words(RequestKind kind, List<String> words) {
    }

    /**
     * @param to        UPPER_SNAKE, as the process evaluates it
     * @param timeLimit in working time: {@code PT4H}
     * @param rule      table and version
     */
    record Route(String to, String timeLimit, String rule) {
    }
}
