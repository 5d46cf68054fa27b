package io.orderway.intake.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The import of one file. A worker holds it by a lease that every batch renews; each batch and the checkpoint behind it are one transaction,
 * and the version keeps a worker that was thought dead from committing after another has taken over. So a row is neither lost nor doubled.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {

    /** A worker that has not been heard of for so long is taken for dead. */
    public static final Duration LEASE = Duration.ofSeconds(60);
    /** Nothing is stored, and so nothing heard, while a whole file is looked through. */
    private static final Duration LEASE_FOR_INSPECTION = Duration.ofMinutes(5);
    private static final int MOST_STARTS = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", allocationSize = 1)
    private Long id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private ImportKind kind;
    private String fileName;
    private String houseAccount;
    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.WAITING;
    private String failure;
    private String submittedBy;
    private Instant submittedAt;
    private Instant finishedAt;
    @Enumerated(EnumType.STRING)
    private DateOrder answeredDateOrder;
    @Enumerated(EnumType.STRING)
    private DecimalMark answeredDecimalMark;
    @Embedded
    private Dialect dialect;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "import_question", joinColumns = @JoinColumn(name = "import_id"))
    @MapKeyColumn(name = "topic")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "examples")
    private Map<Question.Topic, String> questions = new EnumMap<>(Question.Topic.class);
    private long rowsTotal;
    private long rowsRead;
    private BigDecimal valueRead = BigDecimal.ZERO;
    private long lastLine;
    private boolean houseAccountNeeded;
    @Embedded
    private ImportCounts counts = ImportCounts.NONE;
    private String worker;
    private Instant leaseUntil;
    private int starts;

    protected ImportRun() {
    }

    public ImportRun(ImportKind kind, String fileName, String houseAccount, String submittedBy, Instant submittedAt) {
        this.kind = kind;
        this.fileName = fileName;
        this.houseAccount = houseAccount;
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
    }

    /** Hands the import to a worker. One that keeps killing its workers is given up. */
    public void lease(String newWorker, Instant now) {
        worker = newWorker;
        leaseUntil = now.plus(state == ImportState.WAITING ? LEASE_FOR_INSPECTION : LEASE);
        starts++;
        if (starts > MOST_STARTS) {
            fail("The import was started %d times and did not get on. Please tell an administrator.".formatted(MOST_STARTS), now);
        }
    }

    /** Shows that the worker lives and gets on. */
    public void renew(String currentWorker, Instant now) {
        if (!currentWorker.equals(worker) || !state.isOpen()) {
            throw new LeaseLostException(id);
        }
        leaseUntil = now.plus(LEASE);
        starts = 0;
    }

    /** Frees the import for another worker. */
    public void letGo() {
        worker = null;
        leaseUntil = null;
        starts = 0;
    }

    public void beginReading(Dialect found, long rows) {
        require(ImportState.WAITING);
        dialect = found;
        rowsTotal = rows;
        state = ImportState.READING;
    }

    public void ask(List<Question> open) {
        open.forEach(question -> questions.put(question.topic(), String.join("\n", question.examples())));
        state = ImportState.NEEDS_ANSWER;
        letGo();
    }

    /** @throws IllegalArgumentException if nothing of the kind was asked */
    public void answerDateOrder(DateOrder answer) {
        close(Question.Topic.DATE_ORDER);
        answeredDateOrder = answer;
    }

    /** @throws IllegalArgumentException if nothing of the kind was asked */
    public void answerDecimalMark(DecimalMark answer) {
        close(Question.Topic.DECIMAL_MARK);
        answeredDecimalMark = answer;
    }

    /** @throws IllegalArgumentException if nothing of the kind was asked */
    public void answerHouseAccount(String customerNumber) {
        close(Question.Topic.HOUSE_ACCOUNT);
        houseAccount = customerNumber;
    }

    /** Moves the checkpoint behind rows that are stored. */
    public void advance(long line, Tally rows) {
        require(ImportState.READING);
        lastLine = line;
        rowsRead += rows.rows();
        valueRead = valueRead.add(rows.value());
    }

    public void needHouseAccount() {
        houseAccountNeeded = true;
    }

    public void count(ImportCounts more) {
        counts = counts.plus(more);
    }

    public void beginSettling() {
        require(ImportState.READING);
        state = ImportState.SETTLING;
    }

    public void finish(Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
        letGo();
    }

    /** @param sentence what the clerk reads */
    public void fail(String sentence, Instant now) {
        state = ImportState.FAILED;
        failure = sentence;
        finishedAt = now;
        letGo();
    }

    private void close(Question.Topic topic) {
        if (state != ImportState.NEEDS_ANSWER || questions.remove(topic) == null) {
            throw new IllegalArgumentException("Import %d does not ask for %s.".formatted(id, topic));
        }
        if (questions.isEmpty()) {
            state = dialect == null ? ImportState.WAITING : ImportState.SETTLING;
        }
    }

    private void require(ImportState required) {
        if (state != required) {
            throw new IllegalStateException("Import %d is %s, not %s.".formatted(id, state, required));
        }
    }

    public Long getId() {
        return id;
    }

    public ImportKind getKind() {
        return kind;
    }

    public String getFileName() {
        return fileName;
    }

    public Optional<String> getHouseAccount() {
        return Optional.ofNullable(houseAccount);
    }

    public ImportState getState() {
        return state;
    }

    public String getFailure() {
        return failure;
    }

    public String getSubmittedBy() {
        return submittedBy;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public Answers getAnswers() {
        return new Answers(Optional.ofNullable(answeredDateOrder), Optional.ofNullable(answeredDecimalMark));
    }

    public Dialect getDialect() {
        return dialect;
    }

    public List<Question> getQuestions() {
        return questions.entrySet().stream()
                .map(question -> new Question(question.getKey(), question.getValue().lines().toList()))
                .toList();
    }


    public long getRowsTotal() {
        return rowsTotal;
    }

    public Tally getRead() {
        return new Tally(rowsRead, valueRead);
    }

    public long getLastLine() {
        return lastLine;
    }

    public boolean isHouseAccountNeeded() {
        return houseAccountNeeded;
    }

    public ImportCounts getCounts() {
        return counts;
    }
}
