package io.orderway.shipping.application;

import io.orderway.inventory.Dispatch;

/** The tables by which the business chooses carriers, asked before there is anything to ship. */
public interface CarrierTables {

    /** With the carrier that would be chosen for such goods. */
    Dispatch dispatch(ConsignmentFacts facts);
}
