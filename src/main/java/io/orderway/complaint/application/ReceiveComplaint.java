package io.orderway.complaint.application;

import io.orderway.complaint.ComplaintIntake;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.NewComplaint;
import io.orderway.complaint.domain.Complaint;
import io.orderway.customer.Customer;
import io.orderway.customer.CustomerTier;
import io.orderway.customer.Customers;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a complaint in and starts its process. The order is locked, so that of two who enter the same one at once the second hears of the first. */
@Service
@Transactional
public class ReceiveComplaint implements ComplaintIntake {

    private final OrderReader orders;
    private final Customers customers;
    private final IntakeTable table;
    private final ComplaintDesk desk;
    private final ContactLog log;
    private final ComplaintProcess process;
    private final Timeline timeline;
    private final Clock clock;

    ReceiveComplaint(OrderReader orders, Customers customers, IntakeTable table, ComplaintDesk desk, ContactLog log, ComplaintProcess process,
            Timeline timeline, Clock clock) {
        this.orders = orders;
        this.customers = customers;
        this.table = table;
        this.desk = desk;
        this.log = log;
        this.process = process;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Outcome receive(NewComplaint complaint) {
        OrderView order = orders.lock(complaint.orderNumber());
        if (complaint.customerNumber() != null && !complaint.customerNumber().equals(order.customerNumber())) {
            throw new IllegalArgumentException("Order %s is not an order of customer %s.".formatted(order.number(), complaint.customerNumber()));
        }
        requireLines(order, complaint.lines());
        Optional<Long> before = complaint.reference() == null ? Optional.empty() : table.byReference(complaint);
        if (before.isPresent()) {
            return new Outcome.ReceivedBefore(ComplaintDesk.number(before.get()));
        }
        Optional<Long> id = table.add(complaint, order.currency(), clock.instant());
        return id.isEmpty() ? repeated(order, complaint) : opened(order, complaint, ComplaintDesk.number(id.get()));
    }

    @Override
    public void add(String complaintNumber, ContactMeans means, String text) {
        Complaint complaint = desk.lock(complaintNumber);
        String said = NewComplaint.checked(text);
        if (!log.hasHeard(complaint, said)) {
            log.customerSaid(complaint, means, said);
            timeline.record(complaint.orderNumber(), "COMPLAINT_ADDED_TO", "%s: by %s".formatted(complaintNumber, means.title()), log.bringer());
        }
    }

    /** Of two with one reference for different orders the second waited for the first's commit. */
    private Outcome repeated(OrderView order, NewComplaint complaint) {
        return table.open(order.number(), complaint).map(id -> (Outcome) new Outcome.DealtWith(ComplaintDesk.number(id)))
                .orElseGet(() -> new Outcome.ReceivedBefore(ComplaintDesk.number(table.byReference(complaint).orElseThrow())));
    }

    private Outcome opened(OrderView order, NewComplaint received, String number) {
        Complaint complaint = desk.lock(number);
        complaint.about(received.lines());
        log.customerSaid(complaint, received.means(), received.text());
        timeline.record(order.number(), "COMPLAINT_RECEIVED", "%s: %s, by %s".formatted(number, received.topic().title(), received.means().title()),
                log.bringer());
        process.start(order.number(), number, new ComplaintProcess.Facts(received.topic(), tier(order), order.urgency().priority()));
        return new Outcome.Received(number);
    }

    private static void requireLines(OrderView order, Set<Integer> wanted) {
        Set<Integer> there = order.lines().stream().map(OrderView.Line::lineNumber).collect(Collectors.toSet());
        wanted.stream().filter(line -> !there.contains(line)).findFirst().ifPresent(line -> {
            throw new IllegalArgumentException("Order %s has no line %d.".formatted(order.number(), line));
        });
    }

    private CustomerTier tier(OrderView order) {
        return Optional.ofNullable(order.customerNumber()).flatMap(customers::find).map(Customer::terms).map(terms -> terms.tier())
                .orElse(CustomerTier.STANDARD);
    }
}
