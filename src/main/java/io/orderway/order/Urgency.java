package io.orderway.order;

/** How much an order hurries; sorts every queue. */
public enum Urgency {
    STANDARD(50), RUSH(75), SAME_DAY(90);

    private final int priority;

    Urgency(int priority) {
        this.priority = priority;
    }

    /** Priority of the order's tasks and jobs, 0 to 100, higher first. */
    public int priority() {
        return priority;
    }
}
