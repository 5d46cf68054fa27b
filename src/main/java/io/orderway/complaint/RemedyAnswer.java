package io.orderway.complaint;

/** What a customer says to what he is offered. */
public enum RemedyAnswer {
    ACCEPTED("accepted"),
    /** He wants something else. */
    REFUSED("refused"),
    /** He wants a manager to look at it. */
    MANAGER_WANTED("a manager is to look at it");

    private final String title;

    RemedyAnswer(String title) {
        this.title = title;
    }

    /** As it stands within a sentence. */
    public String title() {
        return title;
    }
}
