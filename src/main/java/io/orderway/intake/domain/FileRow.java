package io.orderway.intake.domain;

import java.util.List;

/**
 * One row of a file with its cells in the order of its format's columns, whatever their order in the file; a column that the file lacks is
 * an empty cell.
 *
 * @param line number of the row's first line in the file, the header being line 1
 */
public record FileRow(long line, List<String> cells) {

    public FileRow {
        cells = List.copyOf(cells);
    }
}
