package io.orderway.engine;

/** A task cannot be completed with what was entered; the message is the sentence to show (HTTP 400). Nothing has changed. */
public class TaskRefusedException extends IllegalArgumentException {

    public TaskRefusedException(String sentence) {
        super(sentence);
    }
}
