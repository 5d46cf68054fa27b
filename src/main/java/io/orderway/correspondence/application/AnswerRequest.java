package io.orderway.correspondence.application;

import io.orderway.correspondence.CorrespondenceEvent;
import io.orderway.correspondence.ServiceRequest;
import io.orderway.correspondence.ServiceRequest.SettledHow;
import io.orderway.correspondence.StatusLinks;
import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.identity.CurrentUser;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers requests, each once. */
@Service
public class AnswerRequest {

    private final RequestTable table;
    private final OrderReader orders;
    private final StatusLinks statusLinks;
    private final FeedbackLinks feedback;
    private final Timeline timeline;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    AnswerRequest(RequestTable table, OrderReader orders, StatusLinks statusLinks, FeedbackLinks feedback, Timeline timeline, CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.table = table;
        this.orders = orders;
        this.statusLinks = statusLinks;
        this.feedback = feedback;
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.events = events;
    }

    /**
     * Keeps what a clerk writes until the task is completed.
     *
     * @param version of the answer that he had before him
     * @param seen    messages of the customer that he had before him
     * @throws ConflictException if somebody else has written meanwhile, or the request is settled
     */
    @Transactional
    public void write(long id, int version, int seen, String answer) {
        ServiceRequest request = table.lock(id).orElseThrow(() -> new NotFoundException("There is no request %d.".formatted(id)));
        if (!request.isOpen()) {
            throw new ConflictException("Request %d is %s already.".formatted(id, request.settledHow().title()));
        }
        if (!table.write(id, version, seen, answer)) {
            throw new ConflictException("Somebody else has written an answer to request %d meanwhile. Please look at it first.".formatted(id));
        }
    }

    /**
     * Keeps the customer from writing again until the caller's transaction ends; what he writes then is a request of its own.
     *
     * @return a sentence on why no answer can be sent; empty if one can
     */
    @Transactional
    public Optional<String> objection(long id) {
        orders.lock(table.find(id).orElseThrow().orderNumber());
        ServiceRequest request = table.lock(id).orElseThrow();
        if (request.answer() == null || request.answer().isBlank()) {
            return Optional.of("Please write the answer on the order sheet first.");
        }
        if (request.answered() < request.messages()) {
            return Optional.of("The customer has written again since the answer was written. Please read it and keep the answer once more.");
        }
        return request.recipient() == null && orders.get(request.orderNumber()).party(PartyRole.ORDERING).email() == null
                ? Optional.of("Nobody knows an e-mail address. Please enter one on the order sheet, or answer by telephone.") : Optional.empty();
    }

    @Transactional
    public void send(long id) {
        ServiceRequest request = table.find(id).orElseThrow();
        String clerk = currentUser.find().orElse(Timeline.HOUSE);
        if (settle(request, SettledHow.BY_MAIL)) {
            String link = feedback.ask(request.orderNumber(), FeedbackStep.SERVICE_REQUEST, Long.toString(id), clerk);
            events.publishEvent(new CorrespondenceEvent.RequestAnswered(request.orderNumber(), request, link));
        }
    }

    @Transactional
    public void sendStatus(long id) {
        ServiceRequest request = table.find(id).orElseThrow();
        if (settle(request, SettledHow.AUTOMATIC)) {
            events.publishEvent(new CorrespondenceEvent.StatusAnswered(request.orderNumber(), request, statusLinks.issue(request.orderNumber())));
        }
    }

    @Transactional
    public void close(long id, SettledHow how) {
        settle(table.find(id).orElseThrow(), how);
    }

    private boolean settle(ServiceRequest request, SettledHow how) {
        boolean settled = table.settle(request.id(), how, currentUser.find().orElse(Timeline.HOUSE));
        if (settled) {
            timeline.record(request.orderNumber(), how.isAnswer() ? "REQUEST_ANSWERED" : "REQUEST_CLOSED",
                    "Request %d (%s) %s".formatted(request.id(), request.kind().title().toLowerCase(Locale.ROOT), how.title()));
        }
        return settled;
    }
}
