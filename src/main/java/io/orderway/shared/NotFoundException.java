package io.orderway.shared;

/** What was asked for does not exist; the message is the sentence that the person who asked reads (HTTP 404). */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String sentence) {
        super(sentence);
    }
}
