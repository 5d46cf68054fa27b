package io.orderway.shipping.application;

/** The tables by which the business chooses carriers, asked before there is anything to ship. */
public interface CarrierTables {

    /** @return working days under way with the carrier that would be chosen for such goods, 0 or more */
    int transitDays(ConsignmentFacts facts);
}
