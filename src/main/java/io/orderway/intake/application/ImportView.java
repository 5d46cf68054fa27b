package io.orderway.intake.application;

import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.ImportCounts;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.ImportState;
import io.orderway.intake.domain.Question;
import io.orderway.intake.domain.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An import as it stands.
 *
 * @param failure          a sentence if it failed, otherwise null
 * @param dialect          how the file is written; null until it was looked into
 * @param rowsTotal        0 until the file was looked into
 * @param documentsWaiting orders, credits and adjustments still to be made of the rows
 * @param ended            where the rows ended so far; for master data the refused ones only
 */
public record ImportView(long id, ImportKind kind, String fileName, ImportState state, String failure, String submittedBy,
        Instant submittedAt, Instant finishedAt, Dialect dialect, long rowsTotal, Tally read, long documentsWaiting, ImportCounts counts,
        Map<Disposition, Tally> ended, List<Question> questions) {
}
