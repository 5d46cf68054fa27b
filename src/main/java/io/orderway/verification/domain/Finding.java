package io.orderway.verification.domain;

import io.orderway.shared.OrderNumber;
import io.orderway.verification.FindingCode;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.FindingRoute;
import io.orderway.verification.ProposedAction;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** Something in an order that is not as it should be, and what was decided on it. */
@Entity
public class Finding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "finding_seq")
    @SequenceGenerator(name = "finding_seq", sequenceName = "finding_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private OrderNumber orderNumber;
    @Enumerated(EnumType.STRING)
    private FindingCode code;
    private Integer lineNumber;
    private String subject;
    private BigDecimal degree;
    private String sentence;
    @Enumerated(EnumType.STRING)
    private ProposedAction proposedAction;
    private String proposedValue;
    @Enumerated(EnumType.STRING)
    private FindingRoute route;
    private boolean secondPerson;
    private int routingVersion;
    @Enumerated(EnumType.STRING)
    private FindingDecision decision;
    private String reason;
    private String decidedBy;
    private Instant decidedAt;
    private String confirmedBy;
    private boolean resolved;

    protected Finding() {
    }

    public Finding(OrderNumber orderNumber, Discovery discovery, Routing routing) {
        this.orderNumber = orderNumber;
        this.code = discovery.code();
        this.lineNumber = discovery.lineNumber();
        see(discovery, routing);
    }

    /** Whether it was found before, whatever the values were. */
    public boolean isAbout(Discovery discovery) {
        return code == discovery.code() && Objects.equals(lineNumber, discovery.lineNumber());
    }

    /** Found again: to keep it or to ask about it stays decided if the values are the same; a correction that did not help is decided anew. */
    public void seeAgain(Discovery discovery, Routing routing) {
        boolean corrected = decision == FindingDecision.TAKE || decision == FindingDecision.DROP;
        if (corrected || !subject.equals(discovery.subject())) {
            reopen();
        }
        see(discovery, routing);
    }

    private void see(Discovery discovery, Routing routing) {
        subject = discovery.subject();
        degree = discovery.degree();
        sentence = discovery.sentence();
        proposedAction = discovery.proposedAction();
        proposedValue = discovery.proposedValue();
        route = routing.route();
        secondPerson = routing.secondPerson();
        routingVersion = routing.version();
    }

    /** Not found any more. */
    public void resolve() {
        resolved = true;
    }

    public void decide(FindingDecision taken, String why, String who, Instant when) {
        decision = taken;
        reason = why;
        decidedBy = who;
        decidedAt = when;
        confirmedBy = null;
    }

    /** As if nothing had been decided. */
    public void reopen() {
        decide(null, null, null, null);
    }

    /** The second person agrees. */
    public void confirm(String who) {
        confirmedBy = who;
    }

    public boolean needsDecision() {
        return route != FindingRoute.PASS && (decision == null || decision == FindingDecision.ASK);
    }

    /** Whether the order stays as it is although two persons have to agree to that and only one has. */
    public boolean awaitsSecondPerson() {
        return secondPerson && decision == FindingDecision.KEEP && confirmedBy == null;
    }

    public Long id() {
        return id;
    }

    public OrderNumber orderNumber() {
        return orderNumber;
    }

    public FindingCode code() {
        return code;
    }

    public Integer lineNumber() {
        return lineNumber;
    }

    public BigDecimal degree() {
        return degree;
    }

    public String sentence() {
        return sentence;
    }

    public ProposedAction proposedAction() {
        return proposedAction;
    }

    public String proposedValue() {
        return proposedValue;
    }

    public FindingRoute route() {
        return route;
    }

    public boolean isSecondPersonNeeded() {
        return secondPerson;
    }

    public FindingDecision decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String confirmedBy() {
        return confirmedBy;
    }
}
