package io.orderway.verification.application;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.OrderReader;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.VerificationEvent;
import io.orderway.verification.domain.InformationRequest;
import io.orderway.verification.domain.InformationRequests;
import io.orderway.verification.domain.MissingField;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers: from the customer by his link, or from a clerk. Early, late, repeated and impossible answers change nothing. */
@Service
public class AnswerQuestion {

    private static final String CUSTOMER = "customer";

    private final PublicLinks links;
    private final AnswerLinks answerLinks;
    private final InformationRequests requests;
    private final FieldAnswers answers;
    private final OrderReader orders;
    private final CurrentUser currentUser;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerQuestion(PublicLinks links, AnswerLinks answerLinks, InformationRequests requests, FieldAnswers answers, OrderReader orders,
            CurrentUser currentUser, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.answerLinks = answerLinks;
        this.requests = requests;
        this.answers = answers;
        this.orders = orders;
        this.currentUser = currentUser;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** What a link shows or brings about. */
    public sealed interface Outcome {

        /** What is asked; with a sentence for each answer that cannot be. */
        record Asked(OrderNumber number, List<MissingInformation.Field> fields, Map<Long, String> problems) implements Outcome {
        }

        record Thanked(OrderNumber number) implements Outcome {
        }

        /** The customer has answered by this very link before. */
        record Answered(OrderNumber number) implements Outcome {
        }

        /** The link has expired or is none, or nothing is asked any more. */
        record Closed() implements Outcome {
        }
    }

    /** Looks at what a link asks, and changes nothing. */
    @Transactional(readOnly = true)
    public Outcome look(String token) {
        OpenedLink link = links.open(token);
        return link instanceof OpenedLink.Valid valid
                ? requests.findOpen(valid.subject().orderNumber()).filter(request -> isFor(valid.subject(), request))
                        .<Outcome>map(request -> asked(request, Map.of())).orElseGet(Outcome.Closed::new)
                : over(link);
    }

    /**
     * The customer answers everything that his link asks, at once; the link is used up by it.
     *
     * @param given by field id; what is not asked is ignored
     */
    @Transactional
    public Outcome answer(String token, Map<Long, String> given) {
        OpenedLink link = links.open(token);
        if (!(link instanceof OpenedLink.Valid valid)) {
            return over(link);
        }
        orders.lock(valid.subject().orderNumber());
        Optional<InformationRequest> open = requests.lockOpen(valid.subject().orderNumber()).filter(request -> isFor(valid.subject(), request));
        if (open.isEmpty() || orders.get(open.get().orderNumber()).state().isEnd()) {
            // Whoever presses the button twice has waited here for his own first answer.
            return over(links.open(token));
        }
        InformationRequest request = open.get();
        Map<MissingField, String> all = new LinkedHashMap<>();
        request.open().forEach(field -> all.put(field, given.get(field.id())));
        Map<Long, String> problems = answers.problems(orders.get(request.orderNumber()), all);
        if (!problems.isEmpty()) {
            return asked(request, problems);
        }
        OpenedLink taken = links.use(token);
        if (!(taken instanceof OpenedLink.Valid)) {
            return over(taken);
        }
        take(request, all, CUSTOMER);
        return new Outcome.Thanked(request.orderNumber());
    }

    /**
     * A clerk enters what he was told.
     *
     * @throws ConflictException        if the field is not asked any more
     * @throws IllegalArgumentException if the answer cannot be; the message is a sentence
     */
    @Transactional
    public void enter(OrderNumber number, long fieldId, String value) {
        currentUser.require(Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.FINANCE, Groups.MANAGERS);
        orders.lock(number);
        InformationRequest request = requests.lockOpen(number).filter(open -> !orders.get(number).state().isEnd())
                .orElseThrow(AnswerQuestion::notAsked);
        MissingField field = request.openField(fieldId).orElseThrow(AnswerQuestion::notAsked);
        Map<MissingField, String> one = new LinkedHashMap<>();
        one.put(field, value);
        Map<Long, String> problems = answers.problems(orders.get(number), one);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("%s: %s".formatted(field.kind().label(), problems.get(fieldId)));
        }
        take(request, one, currentUser.id());
    }

    private void take(InformationRequest request, Map<MissingField, String> given, String who) {
        OrderNumber number = request.orderNumber();
        answers.take(orders.get(number), given, who);
        given.keySet().forEach(field -> request.answered(field, who, clock.instant()));
        timeline.record(number, "INFORMATION_PROVIDED", InformationDesk.words(List.copyOf(given.keySet())), who);
        if (request.isClosed()) {
            answerLinks.revoke(request);
        }
        Set<BlockedStep> steps = given.keySet().stream().map(MissingField::blockedStep).collect(Collectors.toSet());
        steps.stream().filter(step -> request.open(step).isEmpty())
                .forEach(step -> events.publishEvent(new VerificationEvent.InformationProvided(number, step)));
    }

    private static Outcome over(OpenedLink link) {
        return link instanceof OpenedLink.Used used && AnswerLinks.PURPOSE.equals(used.subject().purpose())
                ? new Outcome.Answered(used.subject().orderNumber()) : new Outcome.Closed();
    }

    private static boolean isFor(LinkSubject subject, InformationRequest request) {
        return AnswerLinks.isFor(subject, request.orderNumber(), request.id());
    }

    private static Outcome asked(InformationRequest request, Map<Long, String> problems) {
        return new Outcome.Asked(request.orderNumber(), InformationDesk.views(request.open()), problems);
    }

    private static ConflictException notAsked() {
        return new ConflictException("This is not asked any more; somebody has answered it meanwhile.");
    }
}
