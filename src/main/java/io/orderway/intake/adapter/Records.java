package io.orderway.intake.adapter;

import io.orderway.intake.adapter.LineReader.Line;
import io.orderway.intake.application.Rows.Row;
import io.orderway.intake.domain.FileRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Splits lines into values. A quoted value may go over up to {@value #MOST_LINES} lines. A quotation mark that nobody closed spoils one
 * line, not the rest of the file: the line is reported as broken and reading goes on with the next one.
 */
final class Records implements Closeable {

    private static final int MOST_LINES = 20;

    private final LineReader lines;
    private final char separator;
    private final CSVFormat format;

    Records(LineReader lines, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreSurroundingSpaces(true).get();
    }

    /** @return the values of the file's first line that is not blank; none when there is no such line or it cannot be split */
    List<String> headings() throws IOException {
        Optional<Line> first = nextLine();
        if (first.isEmpty() || first.get().cut()) {
            return List.of();
        }
        List<String> headings = new ArrayList<>(split(first.get().text()).orElse(List.of()));
        while (!headings.isEmpty() && headings.get(headings.size() - 1).isBlank()) {
            headings.remove(headings.size() - 1);
        }
        return headings;
    }

    /** @return the next line that is not blank, empty at the end of the file */
    Optional<Row> next(Header header) throws IOException {
        Optional<Line> line = nextLine();
        return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get(), header));
    }

    private Optional<Line> nextLine() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && isBlank(line.get().text())) {
            line = lines.next();
        }
        return line;
    }

    private Row row(Line first, Header header) throws IOException {
        if (first.cut()) {
            return broken(first, "The line is longer than %d characters.".formatted(LineReader.LONGEST));
        }
        if (hasControlCharacter(first.text())) {
            return broken(first, "The line contains characters that are no text, such as NUL.");
        }
        return endsInsideQuotes(first.text()) ? joined(first, header) : fitted(first, first.text(), header);
    }

    private Row joined(Line first, Header header) throws IOException {
        List<Line> following = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        while (endsInsideQuotes(text) && following.size() < MOST_LINES && text.length() < LineReader.LONGEST) {
            Optional<Line> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            following.add(next.get());
            text.append('\n').append(next.get().text());
        }
        if (!endsInsideQuotes(text) && !hasControlCharacter(text) && fitted(first, text.toString(), header) instanceof Row.Read whole) {
            return whole;
        }
        lines.giveBack(following);
        return broken(first, "A quotation mark is opened and not closed.");
    }

    private Row fitted(Line first, String text, Header header) {
        Optional<List<String>> values = split(text);
        if (values.isEmpty()) {
            return broken(first, "A quotation mark is followed by further text before the next separator.");
        }
        int count = values.get().size();
        while (count > header.width() && values.get().get(count - 1).isBlank()) {
            count--;
        }
        return count == header.width() ? new Row.Read(new FileRow(first.number(), header.cellsOf(values.get())))
                : broken(first, "The line has %d values, the header has %d.".formatted(count, header.width()));
    }

    private Optional<List<String>> split(String text) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            return Optional.of(records.isEmpty() ? List.of() : records.get(0).stream().map(Records::trimmed).toList());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Whether a quoted value is still open at the end of the text. */
    private boolean endsInsideQuotes(CharSequence text) {
        Place place = Place.START;
        for (int i = 0; i < text.length(); i++) {
            place = place.after(text.charAt(i), separator);
        }
        return place == Place.QUOTED;
    }

    /** Where in a value a reader of the text stands. */
    private enum Place {
        START, PLAIN, QUOTED, BEHIND_QUOTE;

        Place after(char c, char separator) {
            if (this == QUOTED) {
                return c == '"' ? BEHIND_QUOTE : QUOTED;
            }
            if (c == separator || c == '\n') {
                return START;
            }
            if (c == '"' && this != PLAIN) {
                return QUOTED;
            }
            return this == START && c == ' ' ? START : PLAIN;
        }
    }

    private boolean isBlank(String text) {
        return text.chars().allMatch(c -> c == separator || Character.isWhitespace(c));
    }

    private static String trimmed(String value) {
        return value.replace('\u00A0', ' ').strip();
    }

    private static boolean hasControlCharacter(CharSequence text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' || c == 0x7F);
    }

    private static Row broken(Line line, String reason) {
        String text = line.text().length() > 500 ? line.text().substring(0, 500) : line.text();
        return new Row.Broken(line.number(), text.replaceAll("\\p{Cntrl}", " "), reason);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
