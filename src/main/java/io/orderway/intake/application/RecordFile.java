package io.orderway.intake.application;

import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.FileRow;
import io.orderway.shared.SaveOutcome;

/** The rules of one layout of master data: each row is one record. */
public interface RecordFile {

    FileFormat format();

    /** What the row is about; a file that speaks of the same thing twice contradicts itself. */
    String keyOf(FileRow row, Dialect dialect);

    /** Stores the row in the caller's transaction; saving the same row again changes nothing. */
    SaveOutcome save(FileRow row, Dialect dialect, String submittedBy);
}
