package io.orderway.intake.application;

import io.orderway.customer.Customers;
import io.orderway.intake.application.ImportRows.Document;
import io.orderway.intake.application.ImportRows.Staged;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.ImportCounts;
import io.orderway.intake.domain.ImportRun;
import io.orderway.intake.domain.ImportRuns;
import io.orderway.intake.domain.Inspection;
import io.orderway.intake.domain.Question;
import io.orderway.intake.domain.RowAccount;
import io.orderway.intake.domain.Tally;
import io.orderway.shared.SaveOutcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an import, each one transaction together with its checkpoint: what is cut off by a crash is rolled back and done again, what
 * is committed is never repeated. A worker that lost its lease fails here and commits nothing.
 */
@Service
class ImportBatches {

    private static final int LARGEST_DOCUMENT = 5_000;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportFiles files;
    private final FileFormats formats;
    private final SettleDocument settleDocument;
    private final Customers customers;
    private final Clock clock;

    ImportBatches(ImportRuns runs, ImportRows rows, ImportFiles files, FileFormats formats, SettleDocument settleDocument,
            Customers customers, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.files = files;
        this.formats = formats;
        this.settleDocument = settleDocument;
        this.customers = customers;
        this.clock = clock;
    }

    /** Hands the next import that has something to do to a worker. */
    @Transactional
    public Optional<ImportRun> claim(String worker) {
        Optional<ImportRun> next = runs.nextToWorkOn(clock.instant());
        next.ifPresent(run -> run.lease(worker, clock.instant()));
        next.filter(run -> run.getState().isEnded()).ifPresent(run -> files.delete(run.getId()));
        return next.filter(run -> run.getState().isOpen());
    }

    @Transactional
    public ImportRun inspected(long importId, String worker, Inspection inspection) {
        return with(importId, worker, run -> {
            if (inspection instanceof Inspection.Readable readable) {
                run.beginReading(readable.dialect(), readable.rows());
            } else if (inspection instanceof Inspection.Asks asks) {
                run.ask(asks.questions());
            } else if (inspection instanceof Inspection.Unreadable unreadable) {
                end(run, unreadable.sentence());
            }
        });
    }

    /** Stores rows of an order file until all are there and documents can be made of them. */
    @Transactional
    public ImportRun stage(long importId, String worker, List<Rows.Row> batch) {
        return with(importId, worker, run -> {
            OrderFileFormat format = formats.orders(run.getDialect().format());
            List<Staged> staged = batch.stream().map(row -> staged(row, format, run.getDialect())).toList();
            rows.stage(importId, staged);
            run.advance(lastLine(batch), staged.stream().map(row -> new Tally(1, row.value())).reduce(Tally.NOTHING, Tally::plus));
            if (batch.stream().anyMatch(row -> row instanceof Rows.Row.Read read && format.needsHouseAccount(read.row(), run.getDialect()))) {
                run.needHouseAccount();
            }
        });
    }

    /** Stores records of master data. */
    @Transactional
    public ImportRun save(long importId, String worker, List<Rows.Row> batch) {
        return with(importId, worker, run -> {
            RecordFile format = formats.records(run.getDialect().format());
            List<Staged> refused = new ArrayList<>();
            for (Rows.Row row : batch) {
                save(run, format, row).ifPresent(refused::add);
            }
            rows.stage(importId, refused);
            run.advance(lastLine(batch), new Tally(batch.size(), Tally.NOTHING.value()));
        });
    }

    /** The file is read to its end. */
    @Transactional
    public ImportRun allRead(long importId, String worker) {
        return with(importId, worker, run -> {
            if (formats.isOrders(run.getDialect().format())) {
                rows.gatherDocuments(importId);
                run.beginSettling();
                askForHouseAccount(run);
            } else {
                close(run, rows.tallies(importId));
            }
        });
    }

    /**
     * Settles the next documents; after the last one proves that every row is accounted for and ends the import.
     *
     * @param most number of documents in one transaction
     */
    @Transactional
    public ImportRun settle(long importId, String worker, int most) {
        return with(importId, worker, run -> {
            List<Document> documents = rows.takeDocuments(importId, most);
            documents.stream().filter(document -> document.rows() > LARGEST_DOCUMENT).forEach(document -> rows.refuse(importId, document.key(),
                    "Document %s has more than %d rows.".formatted(document.key(), LARGEST_DOCUMENT)));
            rows.of(importId, documents.stream().filter(document -> document.rows() <= LARGEST_DOCUMENT).map(Document::key).toList())
                    .forEach((document, itsRows) -> run.count(settleDocument.settle(run, document, itsRows)));
            if (documents.isEmpty()) {
                account(run);
            }
        });
    }

    /** Refuses the next document, which could not be settled alone either. */
    @Transactional
    public ImportRun giveUpDocument(long importId, String worker) {
        return with(importId, worker, run -> rows.takeDocuments(importId, 1).forEach(document -> rows.refuse(importId, document.key(),
                "Document %s could not be stored. An administrator finds the cause in the log.".formatted(document.key()))));
    }

    /** Leaves the import to whoever comes next. */
    @Transactional
    public void letGo(long importId, String worker) {
        with(importId, worker, ImportRun::letGo);
    }

    private void account(ImportRun run) {
        try {
            RowAccount account = new RowAccount(run.getRead(), rows.tallies(run.getId()));
            close(run, account.ended());
        } catch (IllegalStateException unbalanced) {
            run.fail(unbalanced.getMessage(), clock.instant());
        }
    }

    private void close(ImportRun run, Map<Disposition, Tally> tallies) {
        rows.close(run.getId(), tallies);
        files.delete(run.getId());
        run.finish(clock.instant());
    }

    private void askForHouseAccount(ImportRun run) {
        if (run.isHouseAccountNeeded() && run.getHouseAccount().flatMap(customers::find).isEmpty()) {
            run.ask(List.of(new Question(Question.Topic.HOUSE_ACCOUNT, run.getHouseAccount().stream().toList())));
        }
    }

    private void end(ImportRun run, String failure) {
        files.delete(run.getId());
        run.fail(failure, clock.instant());
    }

    private ImportRun with(long importId, String worker, Consumer<ImportRun> step) {
        ImportRun run = runs.findById(importId).orElseThrow();
        run.renew(worker, clock.instant());
        // Locks the row, so that nobody takes a slow batch for a dead worker.
        runs.flush();
        step.accept(run);
        return run;
    }

    private Optional<Staged> save(ImportRun run, RecordFile format, Rows.Row row) {
        if (row instanceof Rows.Row.Broken broken) {
            return Optional.of(Staged.refused(broken));
        }
        Rows.Row.Read read = (Rows.Row.Read) row;
        String key = format.keyOf(read.row(), run.getDialect());
        Optional<Long> before = rows.takeKey(run.getId(), key, row.line());
        if (before.isPresent()) {
            return Optional.of(Staged.refused(read.row(), Tally.NOTHING.value(),
                    "Line %d is about the same: %s. The first line counts.".formatted(before.get(), key)));
        }
        SaveOutcome outcome = format.save(read.row(), run.getDialect(), run.getSubmittedBy());
        if (outcome instanceof SaveOutcome.Refused refused) {
            return Optional.of(Staged.refused(read.row(), Tally.NOTHING.value(), String.join(" ", refused.reasons())));
        }
        run.count(ImportCounts.of(((SaveOutcome.Saved) outcome).change()));
        return Optional.empty();
    }

    private static Staged staged(Rows.Row row, OrderFileFormat format, Dialect dialect) {
        if (row instanceof Rows.Row.Broken broken) {
            return Staged.refused(broken);
        }
        Rows.Row.Read read = (Rows.Row.Read) row;
        return format.documentOf(read.row())
                .map(document -> Staged.open(read.row(), document, format.valueOf(read.row(), dialect)))
                .orElseGet(() -> Staged.refused(read.row(), format.valueOf(read.row(), dialect), format.faultWithoutDocument(read.row())));
    }

    private static long lastLine(List<Rows.Row> batch) {
        return batch.get(batch.size() - 1).line();
    }
}
