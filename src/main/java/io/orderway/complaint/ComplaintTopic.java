package io.orderway.complaint;

/** What a customer is not content with. */
public enum ComplaintTopic {
    WRONG_GOODS("wrong goods"),
    DAMAGED_GOODS("damaged goods"),
    MISSING_GOODS("missing goods"),
    POOR_QUALITY("poor quality"),
    LATE_DELIVERY("late delivery"),
    PRICE_OR_INVOICE("price or invoice"),
    SERVICE("our service");

    private final String title;

    ComplaintTopic(String title) {
        this.title = title;
    }

    /** As it stands within a sentence. */
    public String title() {
        return title;
    }
}
