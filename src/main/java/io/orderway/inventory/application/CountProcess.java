package io.orderway.inventory.application;

import io.orderway.shared.Sku;

/** What inventory asks of the process that sees to a count. */
public interface CountProcess {

    /** @param counted whether somebody has counted already */
    void start(String countNumber, Sku sku, boolean counted);
}
