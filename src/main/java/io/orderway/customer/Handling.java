package io.orderway.customer;

/**
 * How the house handles a customer's orders. People decide it; no import changes it.
 *
 * @param blocked                  nothing is sold to him until somebody lifts the block
 * @param exemptFromDuplicateCheck he often orders alike, so that equal orders are no sign of a mistake
 * @param shipComplete             he wants all or nothing unless an order says otherwise
 * @param consumer                 he buys as a consumer: the law lets him withdraw from what he has bought at a distance (UK Consumer Contracts
 *                                 Regulations 2013, part 3; EU Directive 2011/83, articles 9 to 16)
 */
public record Handling(boolean blocked, boolean exemptFromDuplicateCheck, boolean shipComplete, boolean consumer) {

    public static final Handling ORDINARY = new Handling(false, false, false);

    /** How a business's orders are handled. */
    public Handling(boolean blocked, boolean exemptFromDuplicateCheck, boolean shipComplete) {
        this(blocked, exemptFromDuplicateCheck, shipComplete, false);
    }
}
