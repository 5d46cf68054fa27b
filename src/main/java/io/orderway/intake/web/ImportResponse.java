package io.orderway.intake.web;

import io.orderway.intake.application.ImportView;
import io.orderway.intake.application.RefusedRow;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.ImportState;
import io.orderway.intake.domain.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An import as its submitter sees it. */
@Schema(name = "Import")
record ImportResponse(long id, ImportKind kind, String fileName, ImportState state, String failure, String submittedBy, Instant submittedAt,
        Instant finishedAt, FileFormat format,
        @Schema(description = "0 until the file was looked into") long rowsTotal,
        long rowsRead,
        @Schema(description = "Quantity × unit price of all rows read, net; order files only") BigDecimal valueRead,
        @Schema(description = "Documents still to be made into orders") long documentsWaiting,
        long created, long changed,
        @Schema(description = "Orders received before, or records that were the same already") long unchanged,
        long refused,
        @Schema(description = "Where the rows ended; for order files they come to all rows when the import is done")
        Map<Disposition, Sum> account,
        List<OpenQuestion> questions) {

    @Schema(name = "RowSum")
    record Sum(long rows, BigDecimal value) {
    }

    /** @param choices the answers that are understood; none for free entry */
    @Schema(name = "ImportQuestion")
    record OpenQuestion(Question.Topic topic, String sentence, List<String> choices, List<String> examples) {

        static OpenQuestion of(Question question) {
            return new OpenQuestion(question.topic(), question.topic().sentence(), question.topic().choices(), question.examples());
        }
    }

    @Schema(name = "RefusedRow")
    record Refusal(long line, String reason, String text) {

        static Refusal of(RefusedRow row) {
            return new Refusal(row.line(), row.reason(), row.cells().isEmpty() ? row.source() : String.join(" | ", row.cells()));
        }
    }

    static ImportResponse of(ImportView view) {
        Map<Disposition, Sum> account = view.ended().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                end -> new Sum(end.getValue().rows(), end.getValue().value())));
        Sum refused = account.getOrDefault(Disposition.REFUSED, new Sum(0, BigDecimal.ZERO));
        return new ImportResponse(view.id(), view.kind(), view.fileName(), view.state(), view.failure(), view.submittedBy(),
                view.submittedAt(), view.finishedAt(), view.dialect() == null ? null : view.dialect().format(), view.rowsTotal(),
                view.read().rows(), view.read().value(), view.documentsWaiting(), view.counts().created(), view.counts().changed(),
                view.counts().unchanged(), refused.rows(), account, view.questions().stream().map(OpenQuestion::of).toList());
    }
}
