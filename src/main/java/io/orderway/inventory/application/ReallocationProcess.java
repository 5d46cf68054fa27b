package io.orderway.inventory.application;

/** What reallocation asks of its process. */
public interface ReallocationProcess {

    /** Works it out and has it decided, soon after this transaction. */
    void start(long number);
}
