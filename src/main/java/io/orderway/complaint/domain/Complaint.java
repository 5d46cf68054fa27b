package io.orderway.complaint.domain;

import io.orderway.complaint.ComplaintFinding;
import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.ComplaintTopic;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.OfferedRemedy;
import io.orderway.complaint.RemedyAnswer;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One complaint and what came of it. Of several answers the first counts. Its row is made by the intake. */
@Entity
@Table(name = "complaint")
public class Complaint {

    @Id
    private Long id;
    @Version
    private Integer version;
    private OrderNumber orderNumber;
    @Enumerated(EnumType.STRING)
    private ComplaintTopic topic;
    @Enumerated(EnumType.STRING)
    private ContactMeans means;
    @Enumerated(EnumType.STRING)
    private ComplaintState state;
    private Instant openedAt;
    private LocalDate answerBy;
    @Enumerated(EnumType.STRING)
    private ComplaintFinding finding;
    private String clerk;
    private int proposals;
    private BigDecimal amount;
    private BigDecimal gesture;
    private String currency;
    @Enumerated(EnumType.STRING)
    private RemedyAnswer answer;
    private OrderNumber correctedOrder;
    private Instant closedAt;
    private boolean settledOtherwise;
    @ElementCollection
    @CollectionTable(name = "complaint_line", joinColumns = @JoinColumn(name = "complaint_id"))
    @OrderBy("lineNumber")
    private List<ComplaintLine> lines = new ArrayList<>();

    protected Complaint() {
    }

    public void about(Iterable<Integer> lineNumbers) {
        lineNumbers.forEach(number -> lines.add(new ComplaintLine(number)));
    }

    public void promiseAnswer(LocalDate day) {
        answerBy = day;
    }

    /** Pieces of a line that the customer is to be offered once more. @return false if nothing can be offered now */
    public boolean replace(int lineNumber, int pieces) {
        if (!state.isOpenToProposals()) {
            return false;
        }
        ComplaintLine line = lines.stream().filter(candidate -> candidate.lineNumber() == lineNumber).findFirst().orElseGet(() -> {
            ComplaintLine added = new ComplaintLine(lineNumber);
            lines.add(added);
            return added;
        });
        line.replace(pieces);
        return true;
    }

    /**
     * @param back what the customer is to get back of the price; zero if nothing
     * @param more what he is to be given beyond that; zero if nothing
     */
    public void find(ComplaintFinding found, BigDecimal back, BigDecimal more, String by) {
        finding = found;
        amount = back;
        gesture = more;
        clerk = by;
    }

    public void escalate() {
        state = ComplaintState.WITH_MANAGER;
    }

    /** @return the proposal's number */
    public int propose() {
        state = ComplaintState.PROPOSED;
        answer = null;
        proposals++;
        return proposals;
    }

    /** @return false if it was answered before, or nothing is offered */
    public boolean answer(RemedyAnswer said) {
        if (state != ComplaintState.PROPOSED || answer != null) {
            return false;
        }
        answer = said;
        return true;
    }

    public void agree() {
        state = ComplaintState.AGREED;
    }

    public void reviewAgain() {
        state = ComplaintState.IN_REVIEW;
    }

    public void correctedBy(OrderNumber order) {
        correctedOrder = order;
    }

    /**
     * @param otherwise what was agreed was not carried out; it was settled in another way
     * @return false if it was closed before
     */
    public boolean close(Instant now, boolean otherwise) {
        if (closedAt != null) {
            return false;
        }
        state = ComplaintState.CLOSED;
        closedAt = now;
        settledOtherwise = otherwise;
        return true;
    }

    /** Lines with pieces that are offered once more. */
    public Map<Integer, Integer> replacements() {
        return lines.stream().filter(line -> line.replacePieces() > 0)
                .collect(Collectors.toMap(ComplaintLine::lineNumber, ComplaintLine::replacePieces));
    }

    public Long id() {
        return id;
    }

    public OrderNumber orderNumber() {
        return orderNumber;
    }

    public ComplaintTopic topic() {
        return topic;
    }

    public ContactMeans means() {
        return means;
    }

    public ComplaintState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public LocalDate answerBy() {
        return answerBy;
    }

    public ComplaintFinding finding() {
        return finding;
    }

    /** Who reviewed it last; null until then. */
    public String clerk() {
        return clerk;
    }

    public int proposals() {
        return proposals;
    }

    public String currency() {
        return currency;
    }

    public OfferedRemedy offered() {
        return new OfferedRemedy(replacements(), Money.of(amount, currency), Money.of(gesture, currency));
    }

    public boolean isSettledOtherwise() {
        return settledOtherwise;
    }

    public RemedyAnswer answer() {
        return answer;
    }

    public OrderNumber correctedOrder() {
        return correctedOrder;
    }

    public List<ComplaintLine> lines() {
        return List.copyOf(lines);
    }
}
