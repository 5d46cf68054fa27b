package io.orderway.shared;

/** What was asked for does not go together with what has happened meanwhile; the message is the sentence to show (HTTP 409). */
public class ConflictException extends RuntimeException {

    public ConflictException(String sentence) {
        super(sentence);
    }
}
