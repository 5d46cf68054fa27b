package io.orderway.intake.adapter;

import io.orderway.intake.adapter.Column.Content;
import io.orderway.intake.application.FileReading;
import io.orderway.intake.application.FileSource;
import io.orderway.intake.application.Rows;
import io.orderway.intake.domain.Answers;
import io.orderway.intake.domain.DateOrder;
import io.orderway.intake.domain.DecimalMark;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.Inspection;
import io.orderway.intake.domain.Question;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads files of values separated by commas, semicolons, tabs or bars. */
@Component
class CsvReading implements FileReading {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    @Override
    public Inspection inspect(FileSource file, ImportKind kind, Answers answers) throws IOException {
        Charset charset = Encoding.of(file);
        List<Heading> headings = headings(file, charset, kind);
        if (headings.isEmpty()) {
            return new Inspection.Unreadable("The file is empty, or its first line does not name columns.");
        }
        Heading best = headings.stream().min(Comparator.comparingInt(heading -> heading.header().missing().size())).orElseThrow();
        if (!best.header().missing().isEmpty()) {
            return new Inspection.Unreadable("The first line must name the columns; missing: %s. Expected: %s.".formatted(
                    String.join(", ", best.header().missing()), String.join(", ", best.header().layout().names())));
        }
        List<String> repeated = Header.repeated(best.header().layout(), best.names());
        if (!repeated.isEmpty()) {
            return new Inspection.Unreadable("The first line names a column twice: %s.".formatted(String.join(", ", repeated)));
        }
        return decide(file, charset, best, answers);
    }

    @Override
    public Rows open(FileSource file, Dialect dialect) throws IOException {
        return open(file, Charset.forName(dialect.charset()), dialect.separator(), Layout.of(dialect.format()));
    }

    @Override
    public List<String> columns(FileFormat format) {
        return Layout.of(format).names();
    }

    private Inspection decide(FileSource file, Charset charset, Heading heading, Answers answers) throws IOException {
        Layout layout = heading.header().layout();
        Evidence<DecimalMark> marks = new Evidence<>(Question.Topic.DECIMAL_MARK, DecimalMark.POINT, DecimalMark.COMMA);
        Evidence<DateOrder> orders = new Evidence<>(Question.Topic.DATE_ORDER, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);
        long count = 0;
        try (Rows rows = open(file, charset, heading.separator(), layout)) {
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                count++;
                if (row.get() instanceof Rows.Row.Read read) {
                    weigh(layout, read.row().cells(), marks, orders);
                }
            }
        }
        if (count == 0) {
            return new Inspection.Unreadable("The file has a header and no rows.");
        }
        Optional<DecimalMark> mark = answers.decimalMark().or(marks::verdict);
        Optional<DateOrder> order = answers.dateOrder().or(orders::verdict);
        if (mark.isPresent() && order.isPresent()) {
            return new Inspection.Readable(
                    new Dialect(layout.format(), charset.name(), heading.separator(), mark.get(), order.get()), count);
        }
        return new Inspection.Asks(Stream.concat(
                mark.isPresent() ? Stream.empty() : Stream.of(marks.question()),
                order.isPresent() ? Stream.empty() : Stream.of(orders.question())).toList());
    }

    private static void weigh(Layout layout, List<String> cells, Evidence<DecimalMark> marks, Evidence<DateOrder> orders) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Content content = layout.columns().get(i).content();
            if (content == Content.NUMBER) {
                marks.add(cell, Numbers.fits(cell, DecimalMark.POINT), Numbers.fits(cell, DecimalMark.COMMA), Numbers.isAmbiguous(cell));
            } else if (content == Content.DATE) {
                orders.add(cell, Dates.parse(cell, DateOrder.DAY_FIRST).isPresent(),
                        Dates.parse(cell, DateOrder.MONTH_FIRST).isPresent(), Dates.isAmbiguous(cell));
            }
        }
    }

    private static Rows open(FileSource file, Charset charset, char separator, Layout layout) throws IOException {
        Records records = new Records(new LineReader(Encoding.read(file, charset)), separator);
        return new CsvRows(records, Header.of(layout, records.headings()));
    }

    /** The first line read with each separator for each layout of the kind. */
    private static List<Heading> headings(FileSource file, Charset charset, ImportKind kind) throws IOException {
        List<Heading> headings = new ArrayList<>();
        for (char separator : SEPARATORS) {
            try (Records records = new Records(new LineReader(Encoding.read(file, charset)), separator)) {
                List<String> names = records.headings();
                if (!names.isEmpty()) {
                    Layout.of(kind).forEach(layout -> headings.add(new Heading(separator, names, Header.of(layout, names))));
                }
            }
        }
        return headings;
    }

    private record Heading(char separator, List<String> names, Header header) {
    }

    private record CsvRows(Records records, Header header) implements Rows {

        @Override
        public Optional<Row> next() throws IOException {
            return records.next(header);
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
