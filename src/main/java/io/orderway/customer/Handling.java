package io.orderway.customer;

/**
 * How the house handles a customer's orders. People decide it; no import changes it.
 *
 * @param blocked                  nothing is sold to him until somebody lifts the block
 * @param exemptFromDuplicateCheck he often orders alike, so that equal orders are no sign of a mistake
 * @param shipComplete             he wants all or nothing unless an order says otherwise
 */
public record Handling(boolean blocked, boolean exemptFromDuplicateCheck, boolean shipComplete) {

    public static final Handling ORDINARY = new Handling(false, false, false);
}
