package io.orderway.returns;

/** What a customer wants for what he gives back. */
public enum ReturnWish {
    REFUND("money back"),
    ACCOUNT("credit on the account"),
    EXCHANGE("the same goods once more"),
    OTHER_GOODS("other goods instead");

    private final String title;

    ReturnWish(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether goods go out for those that come back. */
    public boolean isExchange() {
        return this == EXCHANGE || this == OTHER_GOODS;
    }
}
