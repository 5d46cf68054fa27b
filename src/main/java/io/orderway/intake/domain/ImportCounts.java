package io.orderway.intake.domain;

import io.orderway.shared.SaveOutcome;
import jakarta.persistence.Embeddable;

/**
 * What an import did: orders, or records of master data.
 *
 * @param changed   known records that are different now; orders never are
 * @param unchanged orders received before, or records that were the same already
 */
@Embeddable
public record ImportCounts(long created, long changed, long unchanged) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    public static ImportCounts of(SaveOutcome.Change change) {
        return switch (change) {
            case CREATED -> new ImportCounts(1, 0, 0);
            case CHANGED -> new ImportCounts(0, 1, 0);
            case UNCHANGED -> new ImportCounts(0, 0, 1);
        };
    }

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
}
