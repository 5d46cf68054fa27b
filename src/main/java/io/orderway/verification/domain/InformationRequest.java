package io.orderway.verification.domain;

import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.MissingInformation.State;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question to the customer of an order: everything that is missing at the time, each piece with the step that it blocks. */
@Entity
public class InformationRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "information_request_seq")
    @SequenceGenerator(name = "information_request_seq", sequenceName = "information_request_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private OrderNumber orderNumber;
    private Instant askedAt;
    private Instant closedAt;
    private int reminders;
    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<MissingField> fields = new ArrayList<>();

    protected InformationRequest() {
    }

    public InformationRequest(OrderNumber orderNumber, Instant askedAt) {
        this.orderNumber = orderNumber;
        this.askedAt = askedAt;
    }

    /** @return how many of the needs were not asked for yet */
    public int add(List<Need> needs) {
        int before = fields.size();
        needs.forEach(need -> open().stream().filter(field -> field.isAbout(need)).findFirst()
                .ifPresentOrElse(field -> field.blockEarlier(need), () -> fields.add(new MissingField(this, need))));
        return fields.size() - before;
    }

    public void answered(MissingField field, String who, Instant when) {
        field.close(State.ANSWERED, who, when);
        closeIfDone(when);
    }

    /** What the step needs is not waited for any longer. */
    public void giveUp(BlockedStep step, Instant when) {
        open(step).forEach(field -> field.close(State.GIVEN_UP, null, when));
        closeIfDone(when);
    }

    public void giveUp(Instant when) {
        open().forEach(field -> field.close(State.GIVEN_UP, null, when));
        closeIfDone(when);
    }

    private void closeIfDone(Instant when) {
        if (open().isEmpty()) {
            closedAt = when;
        }
    }

    public int countReminder() {
        return ++reminders;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public List<MissingField> open() {
        return fields.stream().filter(MissingField::isOpen).toList();
    }

    public List<MissingField> open(BlockedStep step) {
        return open().stream().filter(field -> field.blockedStep() == step).toList();
    }

    public Optional<MissingField> openField(long fieldId) {
        return open().stream().filter(field -> field.id() == fieldId).findFirst();
    }

    public List<MissingField> fields() {
        return List.copyOf(fields);
    }

    public Long id() {
        return id;
    }

    public OrderNumber orderNumber() {
        return orderNumber;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
