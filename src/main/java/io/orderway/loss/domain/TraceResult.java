package io.orderway.loss.domain;

/** What a trace brings. */
public enum TraceResult {
    FOUND, LOST
}
