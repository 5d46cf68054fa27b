package io.orderway.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes headings and tables. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return line("#".repeat(level) + " " + title).line("");
    }

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A table; one sentence instead where there are no rows. */
    Markdown table(List<String> columns, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        if (all.isEmpty()) {
            return line("There are none.").line("");
        }
        line(row(columns));
        line(row(columns.stream().map(column -> "---").toList()));
        all.forEach(row -> line(row(row)));
        return line("");
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " ").trim())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
