package io.orderway.intake.application;

import java.util.List;

/**
 * A row that was not taken over.
 *
 * @param cells  in the order of the format's columns; none when the line did not fall into cells
 * @param source the beginning of such a line, otherwise empty
 * @param reason one or more sentences
 */
public record RefusedRow(long line, List<String> cells, String source, String reason) {
}
