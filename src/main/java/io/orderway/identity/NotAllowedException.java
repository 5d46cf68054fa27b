package io.orderway.identity;

/** The person is known but may not do this; the message says who may (HTTP 403). */
public class NotAllowedException extends RuntimeException {

    public NotAllowedException(String sentence) {
        super(sentence);
    }
}
