package io.orderway.purchasing.application;

/** Starts the process of goods that came. */
public interface GoodsReceiptProcess {

    void start(String receiptNumber);
}
