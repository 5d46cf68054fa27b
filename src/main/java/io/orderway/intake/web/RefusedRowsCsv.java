package io.orderway.intake.web;

import io.orderway.intake.application.RefusedRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Refused rows as a file that a clerk mends in a spreadsheet and imports again: the columns of the original, then line, reason and, for a
 * line that did not fall into columns, its text. A cell that a spreadsheet would take for a formula is disarmed by an apostrophe.
 */
final class RefusedRowsCsv implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]+");

    private final CSVPrinter printer;
    private final int columns;

    RefusedRowsCsv(Appendable target, char separator, List<String> columns) throws IOException {
        // Without the mark spreadsheets take the file for one in the computer's old character set.
        target.append(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(target, CSVFormat.DEFAULT.builder().setDelimiter(separator).get());
        this.columns = columns.size();
        List<String> header = new ArrayList<>(columns);
        header.addAll(List.of("line", "reason", "text"));
        printer.printRecord(header);
    }

    void write(RefusedRow row) throws IOException {
        List<String> values = new ArrayList<>(row.cells().isEmpty() ? Collections.nCopies(columns, "") : row.cells());
        values.addAll(List.of(String.valueOf(row.line()), row.reason(), row.source()));
        printer.printRecord(values.stream().map(RefusedRowsCsv::disarmed).toList());
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }

    private static String disarmed(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }
}
