package io.orderway.complaint.application;

import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.domain.Complaint;
import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderKind;
import io.orderway.order.Timeline;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was agreed, and closes the complaint. */
@Service
@Transactional
public class PutRight {

    private final ComplaintDesk desk;
    private final LinkedOrders linkedOrders;
    private final ComplaintProcess process;
    private final FeedbackLinks feedback;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PutRight(ComplaintDesk desk, LinkedOrders linkedOrders, ComplaintProcess process, FeedbackLinks feedback, Timeline timeline, Clock clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.linkedOrders = linkedOrders;
        this.process = process;
        this.feedback = feedback;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Places the order that goes first in place of what was wrong. The order is locked before the complaint.
     *
     * @return false if that cannot be done; the timeline says why
     */
    public boolean placeCorrectedOrder(String complaintNumber) {
        Complaint seen = desk.get(complaintNumber);
        if (seen.correctedOrder() != null) {
            return true;
        }
        List<LinkedOrderDraft.Line> lines = seen.offered().replace().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(line -> LinkedOrderDraft.Line.again(line.getKey(), line.getValue())).toList();
        LinkedOrders.Outcome outcome = linkedOrders.place(new LinkedOrderDraft(seen.orderNumber(), OrderKind.REPLACEMENT,
                "COMPLAINT-" + complaintNumber + "-" + seen.proposals(), "Complaint %s: %s".formatted(complaintNumber, seen.topic().title()), lines, null));
        Complaint complaint = desk.lock(complaintNumber);
        if (outcome instanceof LinkedOrders.Outcome.Refused refused) {
            timeline.record(complaint.orderNumber(), "COMPLAINT_NOT_PUT_RIGHT", "%s: %s".formatted(complaintNumber, refused.sentence()));
            return false;
        }
        complaint.correctedBy(outcome instanceof LinkedOrders.Outcome.Placed placed ? placed.number()
                : ((LinkedOrders.Outcome.PlacedBefore) outcome).number());
        return true;
    }

    /** @param otherwise what was agreed was not carried out; it was settled in another way */
    public void close(String complaintNumber, boolean otherwise) {
        Complaint complaint = desk.lock(complaintNumber);
        if (complaint.close(clock.instant(), otherwise)) {
            timeline.record(complaint.orderNumber(), "COMPLAINT_CLOSED", "%s: %s%s".formatted(complaintNumber, complaint.finding().title(),
                    otherwise ? ", settled in another way" : ""));
            process.complaintClosed(complaint.orderNumber(), complaintNumber);
        }
    }

    /** Tells the customer what came of it, and asks him how we did. */
    public void tellClosed(String complaintNumber) {
        Complaint complaint = desk.get(complaintNumber);
        String url = feedback.ask(complaint.orderNumber(), FeedbackStep.COMPLAINT, complaintNumber, complaint.clerk());
        events.publishEvent(new ComplaintEvent.Closed(complaint.orderNumber(), complaintNumber, complaint.finding(),
                complaint.isSettledOtherwise(), complaint.correctedOrder(), complaint.offered(), url));
    }
}
