package io.orderway.identity.rights;

/** The administrator's password is missing or could be guessed; the application does not start. */
class UnsafePasswordException extends IllegalStateException {

    UnsafePasswordException(String sentence) {
        super(sentence);
    }
}
