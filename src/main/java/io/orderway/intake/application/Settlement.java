package io.orderway.intake.application;

import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.FileRow;
import io.orderway.order.OrderDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes of all rows of one document.
 *
 * @param order the order among them; a document of credits or adjustments has none
 * @param kept  credits and stock adjustments
 * @param ends  where each row of the document ended
 */
public record Settlement(Optional<OrderDraft> order, List<KeptRow> kept, List<RowEnd> ends) {

    public Settlement {
        kept = List.copyOf(kept);
        ends = List.copyOf(ends);
    }

    /** @param reason for a refused row a sentence, otherwise empty */
    public record RowEnd(long line, Disposition disposition, String reason) {
    }

    /**
     * An order taken over without one of its lines would leave short and nobody would notice; so one faulty row keeps the whole document
     * out, and the mended document can be imported again.
     *
     * @param faults sentence per faulty line
     */
    public static Settlement refused(String document, List<FileRow> rows, Map<Long, String> faults) {
        String others = "Line %s of the same document %s was refused.".formatted(
                faults.keySet().stream().sorted().limit(5).map(String::valueOf).collect(Collectors.joining(", ")), document);
        return new Settlement(Optional.empty(), List.of(), rows.stream()
                .map(row -> new RowEnd(row.line(), Disposition.REFUSED, faults.getOrDefault(row.line(), others)))
                .toList());
    }

    /** Refuses the whole document for one reason. */
    public static Settlement refused(List<FileRow> rows, String reason) {
        return new Settlement(Optional.empty(), List.of(),
                rows.stream().map(row -> new RowEnd(row.line(), Disposition.REFUSED, reason)).toList());
    }
}
