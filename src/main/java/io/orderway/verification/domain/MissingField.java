package io.orderway.verification.domain;

import io.orderway.verification.BlockedStep;
import io.orderway.verification.FieldKind;
import io.orderway.verification.MissingInformation.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;

/** One piece of information that an order lacks. The answer itself stands on the order, not here. */
@Entity
public class MissingField {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "missing_field_seq")
    @SequenceGenerator(name = "missing_field_seq", sequenceName = "missing_field_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    private InformationRequest request;
    @Enumerated(EnumType.STRING)
    private FieldKind kind;
    private Integer lineNumber;
    @Enumerated(EnumType.STRING)
    private BlockedStep blockedStep;
    private String question;
    private String presentValue;
    private String proposedValue;
    private Long findingId;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    private Instant closedAt;
    private String answeredBy;

    protected MissingField() {
    }

    MissingField(InformationRequest request, Need need) {
        this.request = request;
        this.kind = need.kind();
        this.lineNumber = need.lineNumber();
        this.blockedStep = need.blockedStep();
        this.question = need.question();
        this.presentValue = need.presentValue();
        this.proposedValue = need.proposedValue();
        this.findingId = need.findingId();
    }

    public boolean isAbout(Need need) {
        return kind == need.kind() && Objects.equals(lineNumber, need.lineNumber());
    }

    /** Something else waits for it, too, and cannot wait as long. */
    void blockEarlier(Need need) {
        if (need.blockedStep().compareTo(blockedStep) < 0) {
            blockedStep = need.blockedStep();
            findingId = need.findingId();
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    void close(State end, String who, Instant when) {
        state = end;
        answeredBy = who;
        closedAt = when;
    }

    public Long id() {
        return id;
    }

    public FieldKind kind() {
        return kind;
    }

    public Integer lineNumber() {
        return lineNumber;
    }

    public BlockedStep blockedStep() {
        return blockedStep;
    }

    public String question() {
        return question;
    }

    public String presentValue() {
        return presentValue;
    }

    public String proposedValue() {
        return proposedValue;
    }

    /** The finding that made a person ask; null where nobody had to. */
    public Long findingId() {
        return findingId;
    }

    public State state() {
        return state;
    }

    public String answeredBy() {
        return answeredBy;
    }
}
