package io.orderway.returns;

/** In what condition goods come back, as the customer says. */
public enum ReturnCondition {
    UNOPENED("unopened"),
    OPENED("opened, not used"),
    USED("used"),
    DAMAGED("damaged");

    private final String title;

    ReturnCondition(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
