package io.orderway.outbox;

/** What a sender finds after a round. */
public enum Round {
    NOTHING_DUE, MORE_MAY_BE_DUE, SERVER_UNREACHABLE
}
