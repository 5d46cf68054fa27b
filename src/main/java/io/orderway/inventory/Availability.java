package io.orderway.inventory;

import io.orderway.shared.Sku;
import java.time.LocalDate;
import java.util.List;

/** Tells what could be delivered, and when, without reserving anything. */
public interface Availability {

    /**
     * @param wanted  articles with pieces, in the order of the answer; the same article twice shares what there is
     * @param country ISO 3166 code of where the goods would go
     */
    Answer ask(List<Wanted> wanted, String country);

    /** @param pieces 1 to 1,000,000 */
    record Wanted(Sku sku, int pieces) {
    }

    sealed interface Answer {

        /**
         * @param lines        numbered from 1
         * @param completeOn when all of it would be delivered at once
         */
        record Available(List<DeliveryForecast.Line> lines, LocalDate completeOn) implements Answer {
        }

        /** There is no such article. */
        record Unknown(String reason) implements Answer {
        }

        /** The article is not sold, for the time being or any more. */
        record NotSold(String reason) implements Answer {
        }
    }
}
