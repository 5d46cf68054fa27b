package io.orderway.returns.application;

import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;

/** Whether goods may come back, as the business keeps it in a table; one question for each line of a return. */
public interface ReturnTables {

    Verdict eligibility(Facts facts);

    /**
     * @param credited          whether the wholesaler has granted it already
     * @param consumer          whether the customer buys as a consumer
     * @param country           where the goods went, two letters; empty where nobody knows
     * @param delivered         whether the goods have reached the customer
     * @param daysSinceDelivery whole days since the last of the order's goods reached him, 0 if they have not
     * @param category          of the article: ORDINARY, SEALED, PERISHABLE, BESPOKE
     * @param earlierReturns    how often pieces of the line were given back before
     */
    record Facts(boolean credited, boolean consumer, String country, boolean delivered, int daysSinceDelivery, String category, ReturnReason reason,
            ReturnCondition condition, int earlierReturns) {
    }

    /**
     * @param answer   ACCEPTED, REFUSED or PERSON
     * @param sentence why, for the customer
     * @param version  of the table
     */
    record Verdict(String answer, String sentence, int version) {
    }
}
