package io.orderway.purchasing.application;

import io.orderway.purchasing.PurchaseOrderNumber;

/** What purchasing asks of the processes that follow purchase orders. */
public interface PurchaseOrderProcess {

    void start(PurchaseOrderNumber number);

    /** Something happened to the order: whoever waits for it looks again. Does nothing if nobody waits. */
    void moved(PurchaseOrderNumber number);
}
