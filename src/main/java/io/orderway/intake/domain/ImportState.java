package io.orderway.intake.domain;

/** How far an import has come. */
public enum ImportState {

    /** Stored; nobody has looked into it. */
    WAITING,
    /** Something about the file must be said by a person. */
    NEEDS_ANSWER,
    /** Rows are taken from the file; master data is stored at once. */
    READING,
    /** Orders are made of the rows. */
    SETTLING,
    /** Every row is accounted for. */
    DONE,
    /** The file could not be read, or the import could not be finished. */
    FAILED;

    /** Whether a worker has something to do. */
    public boolean isOpen() {
        return this == WAITING || this == READING || this == SETTLING;
    }

    public boolean isEnded() {
        return this == DONE || this == FAILED;
    }
}
