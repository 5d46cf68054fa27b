package io.orderway.complaint.domain;

import jakarta.persistence.Embeddable;

/** A line of the order that a complaint is about, and the pieces of it that the customer is offered once more. */
@Embeddable
public class ComplaintLine {

    private int lineNumber;
    private int replacePieces;

    protected ComplaintLine() {
    }

    ComplaintLine(int lineNumber) {
        this.lineNumber = lineNumber;
    }

    void replace(int pieces) {
        replacePieces = pieces;
    }

    public int lineNumber() {
        return lineNumber;
    }

    public int replacePieces() {
        return replacePieces;
    }
}
