package io.orderway.correspondence;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** Whose order a message is about, as far as can be told. */
public sealed interface Match {

    record Found(OrderNumber number, MatchedBy by, Confidence confidence) implements Match {
    }

    /**
     * @param candidates orders that it may be about; may be empty
     * @param reason     a sentence
     */
    record Unclear(List<OrderNumber> candidates, String reason) implements Match {
    }

    enum MatchedBy {
        REPLY("it answers a message of ours"),
        LINK("a link of ours stands in it"),
        ORDER_NUMBER("it names the order"),
        SENDER("it is the only open order of its sender"),
        SOURCE("whoever sent it named the order"),
        CLERK("assigned by hand");

        private final String title;

        MatchedBy(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    enum Confidence {
        /** What it says and where it comes from agree. */
        CERTAIN,
        /** One of the two speaks for it, nothing against it. */
        LIKELY
    }
}
