package io.orderway.complaint.application;

import io.orderway.complaint.ComplaintIntake;
import io.orderway.complaint.ComplaintIntake.Outcome;
import io.orderway.complaint.ComplaintTopic;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.NewComplaint;
import io.orderway.correspondence.StatusLinks;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers complain from the page that shows where their order stands. What is written again goes to the complaint that is open. */
@Service
@Transactional
public class ComplainByLink {

    private static final int MOST_IN_A_DAY = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final PublicLinks links;
    private final OrderReader orders;
    private final ComplaintIntake intake;
    private final ContactLog log;
    private final Clock clock;

    ComplainByLink(PublicLinks links, OrderReader orders, ComplaintIntake intake, ContactLog log, Clock clock) {
        this.links = links;
        this.orders = orders;
        this.intake = intake;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What a customer has entered.
     *
     * @param topic one of {@link ComplaintTopic}, as the page sends it
     * @param lines numbers of the order's lines; none for the whole order
     */
    public record Entered(String topic, Set<String> lines, String text) {
    }

    public record Line(int number, String article, int pieces) {
    }

    /** What the page shows. */
    public sealed interface Page {

        /** @param problem a sentence about what was entered; null at first */
        record Asked(OrderNumber number, List<Line> lines, List<ComplaintTopic> topics, String problem) implements Page {
        }

        record Taken(OrderNumber number, String complaintNumber) implements Page {
        }

        /** Expired, for something else or never there: not told apart. */
        record Closed() implements Page {
        }
    }

    @Transactional(readOnly = true)
    public Page look(String token) {
        return order(token).map(order -> asked(order, null)).orElseGet(Page.Closed::new);
    }

    public Page complain(String token, Entered entered) {
        return order(token).map(order -> complain(order, entered)).orElseGet(Page.Closed::new);
    }

    private Page complain(OrderView order, Entered entered) {
        Optional<ComplaintTopic> topic = Arrays.stream(ComplaintTopic.values()).filter(known -> known.name().equals(entered.topic())).findFirst();
        if (topic.isEmpty()) {
            return asked(order, "Please choose what it is about.");
        }
        List<Line> chosen = lines(order).stream().filter(line -> entered.lines().contains(Integer.toString(line.number()))).toList();
        if (chosen.size() < entered.lines().size()) {
            return asked(order, "Please choose among the articles of this order.");
        }
        try {
            NewComplaint.checked(entered.text());
        } catch (IllegalArgumentException unfit) {
            return asked(order, unfit.getMessage());
        }
        orders.lock(order.number());
        if (log.heard(order.number(), ContactMeans.WEB, clock.instant().minus(DAY)) >= MOST_IN_A_DAY) {
            return asked(order, "You have written to us many times today. Please ring us, so that we can see to it together.");
        }
        return new Page.Taken(order.number(), take(new NewComplaint(order.number(), null, topic.get(), ContactMeans.WEB, null,
                Set.copyOf(chosen.stream().map(Line::number).toList()), entered.text())));
    }

    private String take(NewComplaint complaint) {
        Outcome outcome = intake.receive(complaint);
        if (outcome instanceof Outcome.DealtWith open) {
            intake.add(open.complaintNumber(), ContactMeans.WEB, complaint.text());
            return open.complaintNumber();
        }
        return ((Outcome.Received) outcome).complaintNumber();
    }

    private static Page asked(OrderView order, String problem) {
        return new Page.Asked(order.number(), lines(order), List.of(ComplaintTopic.values()), problem);
    }

    private static List<Line> lines(OrderView order) {
        return order.goods().stream()
                .map(line -> new Line(line.lineNumber(), line.description() == null ? line.sku() : line.description(), line.wanted())).toList();
    }

    private Optional<OrderView> order(String token) {
        return links.open(token) instanceof OpenedLink.Valid valid && valid.subject().purpose().equals(StatusLinks.PURPOSE)
                ? orders.find(valid.subject().orderNumber()) : Optional.empty();
    }
}
