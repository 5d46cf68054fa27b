package io.orderway.intake.application;

import io.orderway.intake.domain.Answers;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.Inspection;
import java.io.IOException;
import java.util.List;

/** Reads uploaded files row by row; memory does not grow with the file. */
public interface FileReading {

    /** Reads the whole file once to find out how it is written. */
    Inspection inspect(FileSource file, ImportKind kind, Answers answers) throws IOException;

    /** Opens the file at its first row after the header. */
    Rows open(FileSource file, Dialect dialect) throws IOException;

    /** Names of the columns of a format in the order in which its rows carry their cells. */
    List<String> columns(FileFormat format);
}
