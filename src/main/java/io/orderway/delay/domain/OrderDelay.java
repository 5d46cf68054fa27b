package io.orderway.delay.domain;

import io.orderway.delay.DelayAnswer;
import io.orderway.delay.DelayTrigger;
import io.orderway.shared.OrderNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** One broken promise on its way to a customer who has his goods, or does not want them any more. Of several answers the first counts. */
@Entity
@Table(name = "order_delay")
public class OrderDelay {

    @Id
    private Long id;
    @Version
    private int version;
    private OrderNumber orderNumber;
    @Enumerated(EnumType.STRING)
    private DelayTrigger trigger;
    private LocalDate promisedOn;
    private LocalDate newDate;
    private String cause;
    private int notices;
    private LocalDate toldDate;
    private boolean asked;
    @Enumerated(EnumType.STRING)
    private DelayAnswer answer;
    private String answerBy;
    private String compensation;
    private Boolean granted;
    private Instant arrivedAt;
    private String reviewedCause;
    private String prevention;
    private Instant closedAt;

    protected OrderDelay() {
    }

    /** @return false if that date is known already */
    public boolean moveTo(LocalDate date) {
        if (Objects.equals(date, newDate)) {
            return false;
        }
        newDate = date;
        return true;
    }

    /** @param date null where nobody knows */
    public void explain(String why, LocalDate date) {
        cause = why;
        newDate = date;
    }

    /**
     * The customer is told the new date and asked; an answer to an earlier date does not count for this one.
     *
     * @param due what he gets; what was granted once is not granted again
     */
    public int tell(String due) {
        granted = Objects.equals(compensation, due) ? granted : null;
        compensation = due;
        toldDate = newDate;
        asked = true;
        answer = null;
        answerBy = null;
        return ++notices;
    }

    /** @return false if it was answered before, or nothing was asked */
    public boolean answer(DelayAnswer given, String by) {
        if (!asked || answer != null || closedAt != null) {
            return false;
        }
        answer = given;
        answerBy = by;
        return true;
    }

    /** The question is closed; a later date asks anew. */
    public void endQuestion() {
        asked = false;
    }

    /** True where the customer was told of another date than the one that is known now. */
    public boolean isBehind() {
        return notices > 0 && !Objects.equals(toldDate, newDate);
    }

    public boolean isCompensationDue() {
        return !"NONE".equals(compensation) && granted == null;
    }

    public void grant(boolean isGranted) {
        granted = isGranted;
    }

    public void arrive(Instant at) {
        arrivedAt = arrivedAt == null ? at : arrivedAt;
    }

    public void review(String why, String whatPreventsIt) {
        reviewedCause = why;
        prevention = whatPreventsIt;
    }

    /** @return false if it was closed before */
    public boolean close(Instant now) {
        if (closedAt != null) {
            return false;
        }
        asked = false;
        closedAt = now;
        return true;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** As processes and links call it. */
    public String number() {
        return id.toString();
    }

    public OrderNumber orderNumber() {
        return orderNumber;
    }

    public DelayTrigger trigger() {
        return trigger;
    }

    public LocalDate promisedOn() {
        return promisedOn;
    }

    public LocalDate newDate() {
        return newDate;
    }

    public String cause() {
        return cause;
    }

    public int notices() {
        return notices;
    }

    public DelayAnswer answer() {
        return answer;
    }

    public String compensation() {
        return compensation;
    }

    public String reviewedCause() {
        return reviewedCause;
    }

    public String prevention() {
        return prevention;
    }
}
