package io.orderway.intake.application;

import io.orderway.intake.domain.ImportRun;
import io.orderway.intake.domain.ImportState;
import io.orderway.intake.domain.LeaseLostException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Carries imports on, batch by batch, from wherever they stand. */
@Service
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int DOCUMENTS_AT_ONCE = 20;

    private final ImportBatches batches;
    private final FileReading reading;
    private final ImportFiles files;
    private final FileFormats formats;

    ImportWorker(ImportBatches batches, FileReading reading, ImportFiles files, FileFormats formats) {
        this.batches = batches;
        this.reading = reading;
        this.files = files;
        this.formats = formats;
    }

    /**
     * Works until no import has anything to do.
     *
     * @param worker name of this worker, of which there is only one
     * @param stop   asked after each batch; when it says true the import is let go for others to carry on at once
     */
    void workOff(String worker, BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            Optional<ImportRun> run = batches.claim(worker);
            if (run.isEmpty()) {
                return;
            }
            try {
                carryOn(run.get(), worker, stop);
            } catch (LeaseLostException e) {
                LOG.info("{} Somebody else carries it on.", e.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.error("Import {} was interrupted; it is carried on after {}", run.get().getId(), ImportRun.LEASE, e);
            }
        }
    }

    private void carryOn(ImportRun claimed, String worker, BooleanSupplier stop) throws IOException {
        ImportRun run = claimed;
        long id = run.getId();
        while (run.getState().isOpen()) {
            if (stop.getAsBoolean()) {
                batches.letGo(id, worker);
                return;
            }
            run = switch (run.getState()) {
                case WAITING -> batches.inspected(id, worker, reading.inspect(files.of(id), run.getKind(), run.getAnswers()));
                case READING -> read(run, worker, stop);
                default -> settle(id, worker);
            };
        }
    }

    private ImportRun read(ImportRun begun, String worker, BooleanSupplier stop) throws IOException {
        ImportRun run = begun;
        long id = run.getId();
        boolean orders = formats.isOrders(run.getDialect().format());
        try (Rows rows = reading.open(files.of(id), run.getDialect())) {
            for (List<Rows.Row> batch = next(rows, begun.getLastLine()); !batch.isEmpty(); batch = next(rows, begun.getLastLine())) {
                run = orders ? batches.stage(id, worker, batch) : batches.save(id, worker, batch);
                if (stop.getAsBoolean()) {
                    return run;
                }
            }
        }
        return batches.allRead(id, worker);
    }

    /** The next rows behind those that an earlier attempt has stored. */
    private static List<Rows.Row> next(Rows rows, long storedUpToLine) throws IOException {
        List<Rows.Row> batch = new ArrayList<>(ROWS_AT_ONCE);
        for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (row.get().line() > storedUpToLine) {
                batch.add(row.get());
            }
            if (batch.size() == ROWS_AT_ONCE) {
                break;
            }
        }
        return batch;
    }

    /** One document that cannot be stored must not hold up the others, so a failed batch is tried again document by document. */
    private ImportRun settle(long id, String worker) {
        try {
            return batches.settle(id, worker, DOCUMENTS_AT_ONCE);
        } catch (LeaseLostException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Import {}: a batch of documents failed and is tried one by one", id, e);
        }
        ImportRun run = null;
        for (int i = 0; i < DOCUMENTS_AT_ONCE && (run == null || run.getState() == ImportState.SETTLING); i++) {
            run = settleOne(id, worker);
        }
        return run;
    }

    private ImportRun settleOne(long id, String worker) {
        try {
            return batches.settle(id, worker, 1);
        } catch (LeaseLostException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Import {}: a document could not be stored", id, e);
            return batches.giveUpDocument(id, worker);
        }
    }
}
