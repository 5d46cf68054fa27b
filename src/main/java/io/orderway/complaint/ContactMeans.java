package io.orderway.complaint;

/** How a customer and the house speak with each other. */
public enum ContactMeans {
    TELEPHONE("telephone"), EMAIL("e-mail"), LETTER("letter"), WEB("web"), IN_PERSON("in person");

    private final String title;

    ContactMeans(String title) {
        this.title = title;
    }

    /** As it stands within a sentence. */
    public String title() {
        return title;
    }
}
