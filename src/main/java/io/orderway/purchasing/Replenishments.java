package io.orderway.purchasing;

import io.orderway.shared.Money;
import io.orderway.shared.Sku;
import java.util.List;

/** Reads what should be bought. */
public interface Replenishments {

    /** Those that are still to be ordered, by supplier and article. */
    List<Suggestion> open(String number);

    /**
     * @param supplier  null if none is known
     * @param projected pieces that there will be when everything has come and everybody has got his goods
     * @param level     at or below this it is time to buy
     * @param pieces    null where that cannot be said
     * @param problem   why it cannot be ordered; null if it can
     * @param price     of one piece; null if none is known
     * @param changedBy who has changed the pieces; null if nobody has
     */
    record Suggestion(Sku sku, String description, String supplier, int projected, int level, Integer pieces, String problem, Money price, String changedBy) {

        public boolean isOrderable() {
            return problem == null;
        }
    }
}
