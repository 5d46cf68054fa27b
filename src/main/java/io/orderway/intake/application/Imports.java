package io.orderway.intake.application;

import io.orderway.customer.Customers;
import io.orderway.intake.domain.DateOrder;
import io.orderway.intake.domain.DecimalMark;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.ImportRun;
import io.orderway.intake.domain.ImportRuns;
import io.orderway.intake.domain.ImportState;
import io.orderway.shared.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with imports: hand in files, watch them, answer questions. */
@Service
public class Imports {

    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportRows rows;
    private final FileReading reading;
    private final Customers customers;
    private final Clock clock;
    private final String houseAccount;

    Imports(ImportRuns runs, ImportFiles files, ImportRows rows, FileReading reading, Customers customers, Clock clock,
            @Value("${orderway.imports.house-account:HOUSE}") String houseAccount) {
        this.runs = runs;
        this.files = files;
        this.rows = rows;
        this.reading = reading;
        this.customers = customers;
        this.clock = clock;
        this.houseAccount = houseAccount;
    }

    /**
     * Stores the file; a worker takes it from there.
     *
     * @param houseAccountGiven customer number for invoices without customer, empty for the house's usual one
     * @return number of the import
     */
    @Transactional
    public long submit(ImportKind kind, String fileName, InputStream file, Optional<String> houseAccountGiven, String user) throws IOException {
        ImportRun run = runs.saveAndFlush(
                new ImportRun(kind, fileName, houseAccountGiven.orElse(houseAccount), user, clock.instant()));
        files.store(run.getId(), file);
        return run.getId();
    }

    /** @throws NotFoundException if there is no such import */
    @Transactional(readOnly = true)
    public ImportView get(long id) {
        return view(run(id));
    }

    /** The newest fifty. */
    @Transactional(readOnly = true)
    public List<ImportView> newest() {
        return runs.findTop50ByOrderByIdDesc().stream().map(this::view).toList();
    }

    /** @param afterLine 0 for the first rows */
    @Transactional(readOnly = true)
    public List<RefusedRow> refused(long id, long afterLine, int most) {
        return rows.refused(run(id).getId(), afterLine, most);
    }

    /** Names of the columns that {@link RefusedRow#cells} stand under; none while nobody knows the format. */
    @Transactional(readOnly = true)
    public List<String> columns(long id) {
        return Optional.ofNullable(run(id).getDialect()).map(dialect -> reading.columns(dialect.format())).orElse(List.of());
    }

    /**
     * Answers what was asked; when nothing is left open the import goes on.
     *
     * @throws IllegalArgumentException if something was not asked, or there is no such customer
     */
    @Transactional
    public void answer(long id, Optional<DateOrder> dateOrder, Optional<DecimalMark> decimalMark, Optional<String> houseAccountAnswer) {
        ImportRun run = run(id);
        dateOrder.ifPresent(run::answerDateOrder);
        decimalMark.ifPresent(run::answerDecimalMark);
        houseAccountAnswer.ifPresent(number -> {
            if (customers.find(number).isEmpty()) {
                throw new IllegalArgumentException("There is no customer %s.".formatted(number));
            }
            run.answerHouseAccount(number);
        });
    }

    private ImportRun run(long id) {
        return runs.findById(id).orElseThrow(() -> new NotFoundException("There is no import %d.".formatted(id)));
    }

    private ImportView view(ImportRun run) {
        boolean done = run.getState() == ImportState.DONE;
        return new ImportView(run.getId(), run.getKind(), run.getFileName(), run.getState(), run.getFailure(), run.getSubmittedBy(),
                run.getSubmittedAt(), run.getFinishedAt(), run.getDialect(), run.getRowsTotal(), run.getRead(),
                run.getState() == ImportState.SETTLING ? rows.waitingDocuments(run.getId()) : 0, run.getCounts(),
                done ? rows.finalTallies(run.getId()) : rows.tallies(run.getId()), run.getQuestions());
    }
}
