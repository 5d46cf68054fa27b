package io.orderway.intake.application;

import io.orderway.intake.application.IntakeKeys.Key;
import io.orderway.intake.application.IntakeKeys.Kind;
import io.orderway.intake.domain.FileRow;
import io.orderway.intake.domain.ImportCounts;
import io.orderway.intake.domain.ImportRun;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes of a document's rows what they are, once: a document that was imported before and says the same changes nothing, one that says
 * something else is refused whole.
 */
@Component
class SettleDocument {

    private static final ImportCounts ONE_NEW = new ImportCounts(1, 0, 0);
    private static final ImportCounts ONE_KNOWN = new ImportCounts(0, 0, 1);

    private final FileFormats formats;
    private final ReceiveOrder receiveOrder;
    private final IntakeKeys keys;
    private final ImportRows rows;
    private final TellOfCredits tellOfCredits;

    SettleDocument(FileFormats formats, ReceiveOrder receiveOrder, IntakeKeys keys, ImportRows rows, TellOfCredits tellOfCredits) {
        this.formats = formats;
        this.receiveOrder = receiveOrder;
        this.keys = keys;
        this.rows = rows;
        this.tellOfCredits = tellOfCredits;
    }

    /** @return orders made or found */
    ImportCounts settle(ImportRun run, String document, List<FileRow> documentRows) {
        Settlement settlement = formats.orders(run.getDialect().format())
                .settle(document, documentRows, run.getDialect(), run.getHouseAccount());
        Key key = new Key(Kind.DOCUMENT, run.getDialect().format().name(), document);
        String hash = ContentHash.of(settlement.kept().stream().map(KeptRow::content).toList());
        Optional<IntakeKeys.Owner> before = settlement.kept().isEmpty() ? Optional.empty() : keys.take(key, hash);
        if (before.isPresent() && !before.get().contentHash().equals(hash)) {
            return refuse(run, documentRows, "Document %s was imported before and said something else.".formatted(document));
        }
        Optional<Receipt> receipt = settlement.order()
                .map(order -> receiveOrder.receive(order, run.getSubmittedBy(), Optional.empty()));
        if (receipt.isPresent() && receipt.get() instanceof Receipt.Conflicting conflicting) {
            if (before.isEmpty()) {
                keys.release(key);
            }
            return refuse(run, documentRows, conflicting.reason());
        }
        if (before.isEmpty()) {
            rows.keep(run.getId(), settlement.kept());
            tellOfCredits.tell(settlement.kept());
        }
        rows.end(run.getId(), settlement.ends());
        return receipt.map(received -> received instanceof Receipt.Accepted ? ONE_NEW : ONE_KNOWN).orElse(ImportCounts.NONE);
    }

    private ImportCounts refuse(ImportRun run, List<FileRow> documentRows, String reason) {
        rows.end(run.getId(), Settlement.refused(documentRows, reason).ends());
        return ImportCounts.NONE;
    }
}
