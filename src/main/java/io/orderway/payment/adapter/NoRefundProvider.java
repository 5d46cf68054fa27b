package io.orderway.payment.adapter;

import io.orderway.payment.application.RefundProvider;
import io.orderway.payment.application.RefundProviderUnavailableException;

/** Where no provider is configured. */
class NoRefundProvider implements RefundProvider {

    @Override
    public boolean isConnected() {
        return false;
    }

    /** Reached only if the provider was taken away while a refund was on its way to it. */
    @Override
    public Answer refund(Request request) {
        throw new RefundProviderUnavailableException("No payment provider is connected");
    }
}
