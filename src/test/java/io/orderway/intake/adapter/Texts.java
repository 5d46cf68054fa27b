package io.orderway.intake.adapter;

import io.orderway.intake.application.FileSource;
import io.orderway.intake.application.Rows;
import io.orderway.intake.domain.Answers;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.Inspection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files made of strings, and short ways to read them. */
final class Texts {

    static final String WHOLESALER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private static final CsvReading READING = new CsvReading();

    private Texts() {
    }

    static FileSource file(String text) {
        return file(text, StandardCharsets.UTF_8);
    }

    static FileSource file(String text, Charset charset) {
        return file(text.getBytes(charset));
    }

    static FileSource file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static Inspection inspect(FileSource file, ImportKind kind) {
        return inspect(file, kind, Answers.none());
    }

    static Inspection inspect(FileSource file, ImportKind kind, Answers answers) {
        try {
            return READING.inspect(file, kind, answers);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Dialect dialectOf(FileSource file, ImportKind kind) {
        if (inspect(file, kind) instanceof Inspection.Readable readable) {
            return readable.dialect();
        }
        throw new AssertionError("Not readable: " + inspect(file, kind));
    }

    static List<Rows.Row> rows(FileSource file, Dialect dialect) {
        List<Rows.Row> all = new ArrayList<>();
        try (Rows rows = READING.open(file, dialect)) {
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    static List<Rows.Row> rows(FileSource file, ImportKind kind) {
        return rows(file, dialectOf(file, kind));
    }
}
