package io.orderway.verification.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.VerificationEvent;
import io.orderway.verification.domain.InformationRequest;
import io.orderway.verification.domain.InformationRequests;
import io.orderway.verification.domain.MissingField;
import io.orderway.verification.domain.Need;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers for what their orders lack, reminds them and gives up. An order has one open question, however many steps it blocks. */
@Service
public class InformationDesk {

    private static final String THE_SHEET = "order sheet";

    private final InformationRequests requests;
    private final InformationNeeds needs;
    private final InformationWaits waits;
    private final AnswerLinks links;
    private final OrderReader orders;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InformationDesk(InformationRequests requests, InformationNeeds needs, InformationWaits waits, AnswerLinks links, OrderReader orders,
            Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.needs = needs;
        this.waits = waits;
        this.links = links;
        this.orders = orders;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How a step stands that cannot go on without information.
     *
     * @param missing   whether anything is
     * @param reachable whether the customer can be asked by e-mail
     */
    public record Waiting(boolean missing, boolean reachable) {
    }

    /** Asks for what the step still lacks; if that is anything, the step is woken once it is there. */
    @Transactional
    public Waiting await(OrderNumber number, BlockedStep step) {
        OrderView order = orders.get(number);
        boolean missing = request(order, List.of(step)).filter(request -> !request.open(step).isEmpty()).isPresent();
        if (missing) {
            waits.begin(number, step);
        } else {
            waits.end(number, step);
        }
        return new Waiting(missing, InformationNeeds.isReachable(order));
    }

    /** Asks for what steps still lack that have not come yet; nothing waits. */
    @Transactional
    public void request(OrderNumber number, Collection<BlockedStep> steps) {
        request(orders.get(number), steps);
    }

    /** @return the order's open question, if there is one now */
    private Optional<InformationRequest> request(OrderView order, Collection<BlockedStep> steps) {
        orders.lock(order.number());
        Optional<InformationRequest> open = requests.lockOpen(order.number());
        List<Need> needed = steps.stream().flatMap(step -> needs.of(order, step).stream()).toList();
        open.ifPresent(request -> steps.forEach(step -> closeWhatIsThere(request, step, needed)));
        if (needed.isEmpty()) {
            return open.filter(request -> !request.isClosed());
        }
        InformationRequest request = open.filter(candidate -> !candidate.isClosed())
                .orElseGet(() -> requests.save(new InformationRequest(order.number(), clock.instant())));
        if (request.add(needed) > 0) {
            requests.flush();
            ask(order, request);
        }
        return Optional.of(request);
    }

    /** What was corrected on the order meanwhile needs no answer. */
    private void closeWhatIsThere(InformationRequest request, BlockedStep step, List<Need> needed) {
        request.open(step).stream()
                .filter(field -> needed.stream().noneMatch(need -> field.isAbout(need)))
                .forEach(field -> request.answered(field, THE_SHEET, clock.instant()));
        revokeIfClosed(request);
    }

    private void ask(OrderView order, InformationRequest request) {
        timeline.record(order.number(), "INFORMATION_REQUESTED", words(request.open()));
        if (InformationNeeds.isReachable(order)) {
            events.publishEvent(new VerificationEvent.InformationRequested(order.number(), links.issue(request), views(request.open())));
        }
    }

    /** Reminds of what is still unanswered; nothing happens if nothing is. */
    @Transactional
    public void remind(OrderNumber number, BlockedStep step) {
        orders.lock(number);
        requests.lockOpen(number).filter(request -> !request.open(step).isEmpty()).ifPresent(request -> {
            int reminder = request.countReminder();
            timeline.record(number, "INFORMATION_REMINDER", "Reminder %d: %s".formatted(reminder, words(request.open())));
            events.publishEvent(new VerificationEvent.InformationReminder(number, links.issue(request), reminder, views(request.open())));
        });
    }

    /** The step does not wait any longer. */
    @Transactional
    public void giveUp(OrderNumber number, BlockedStep step) {
        orders.lock(number);
        requests.lockOpen(number).ifPresent(request -> {
            request.giveUp(step, clock.instant());
            revokeIfClosed(request);
        });
        waits.end(number, step);
        timeline.record(number, "INFORMATION_NOT_OBTAINED", null);
    }

    /** The order has ended: nothing is asked any more. */
    @Transactional
    public void close(OrderNumber number) {
        requests.lockOpen(number).ifPresent(request -> {
            request.giveUp(clock.instant());
            revokeIfClosed(request);
        });
    }

    /** Whether the step has all it needs now; what was corrected on the order meanwhile is taken note of. */
    @Transactional
    public boolean isComplete(OrderNumber number, BlockedStep step) {
        return request(orders.get(number), List.of(step)).filter(request -> !request.open(step).isEmpty()).isEmpty();
    }

    private void revokeIfClosed(InformationRequest request) {
        if (request.isClosed()) {
            links.revoke(request);
        }
    }

    static String words(List<MissingField> fields) {
        return fields.stream().map(field -> (field.lineNumber() == null ? "" : "line %d: ".formatted(field.lineNumber())) + field.kind().label())
                .reduce((one, other) -> one + "; " + other).orElse("");
    }

    static List<MissingInformation.Field> views(List<MissingField> fields) {
        return fields.stream().map(field -> new MissingInformation.Field(field.id(), field.kind(), field.lineNumber(), field.blockedStep(),
                field.question(), field.presentValue(), field.proposedValue(), field.state(), field.answeredBy())).toList();
    }
}
