package io.orderway.complaint.application;

import io.orderway.complaint.ComplaintEvent;
import io.orderway.complaint.ComplaintState;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.NewComplaint;
import io.orderway.complaint.domain.Complaint;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderReader;
import io.orderway.shared.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people enter about a complaint beside its tasks: words that were exchanged, and the pieces that are to be sent once more. */
@Service
@Transactional
public class DealWithComplaint {

    private static final String[] DESKS = {Groups.ORDER_DESK, Groups.SALES, Groups.FINANCE, Groups.CUSTOMER_SERVICE, Groups.MANAGERS};

    private final ComplaintDesk desk;
    private final ContactLog log;
    private final OrderReader orders;
    private final LinkedOrders linkedOrders;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    DealWithComplaint(ComplaintDesk desk, ContactLog log, OrderReader orders, LinkedOrders linkedOrders, CurrentUser user,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.log = log;
        this.orders = orders;
        this.linkedOrders = linkedOrders;
        this.user = user;
        this.events = events;
    }

    /**
     * Writes down what was said, also after the complaint was closed.
     *
     * @param incoming true for the customer's words
     */
    public void write(String complaintNumber, ContactMeans means, boolean incoming, String text) {
        user.require(DESKS);
        Complaint complaint = desk.get(complaintNumber);
        String said = NewComplaint.checked(text);
        if (incoming) {
            log.customerSaid(complaint, means, said);
        } else {
            log.houseSaid(complaint, means, said);
        }
    }

    /** Writes to the customer, in whatever words the clerk has gone over; they stand in the contact log as well. */
    public void tell(String complaintNumber, String text) {
        user.require(DESKS);
        Complaint complaint = desk.get(complaintNumber);
        String said = NewComplaint.checked(text);
        long contact = log.houseSaid(complaint, ContactMeans.EMAIL, said);
        events.publishEvent(new ComplaintEvent.MessageWritten(complaint.orderNumber(), complaintNumber, contact, said));
    }

    /** @param pieces that the customer is to be offered once more; 0 for none after all */
    public void replace(String complaintNumber, int lineNumber, int pieces) {
        user.require(Groups.CUSTOMER_SERVICE, Groups.MANAGERS);
        Complaint seen = desk.get(complaintNumber);
        orders.lock(seen.orderNumber());
        int most = linkedOrders.replaceable(seen.orderNumber()).getOrDefault(lineNumber, 0);
        if (pieces < 0 || pieces > most) {
            throw new IllegalArgumentException("Of line %d, 0 to %d pieces can be sent once more.".formatted(lineNumber, most));
        }
        Complaint complaint = desk.lock(complaintNumber);
        if (!complaint.replace(lineNumber, pieces)) {
            throw new ConflictException(complaint.state() == ComplaintState.CLOSED ? "The complaint is closed."
                    : "What the customer is offered is settled; it can be changed once he has refused it.");
        }
    }
}
