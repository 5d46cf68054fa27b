package io.orderway.quotation.application;

import io.orderway.shared.OrderNumber;

/** The process that waits for the customer's answer. */
public interface QuotationProcess {

    void goOn(OrderNumber order);
}
