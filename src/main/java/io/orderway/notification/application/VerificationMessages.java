package io.orderway.notification.application;

import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.PartyRole;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.MissingInformation;
import io.orderway.verification.VerificationEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks customers for what is missing, and tells them which of equal orders go on. */
@Component
class VerificationMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final Outbox outbox;
    private final PublicPages pages;

    VerificationMessages(CustomerMessages messages, OrderReader orders, Outbox outbox, PublicPages pages) {
        this.messages = messages;
        this.orders = orders;
        this.outbox = outbox;
        this.pages = pages;
    }

    @EventListener
    void on(VerificationEvent.InformationRequested event) {
        ask(event.number(), MessageStep.INFORMATION_REQUEST, questionKey(event.fields()), event.path(), event.fields());
    }

    @EventListener
    void on(VerificationEvent.InformationReminder event) {
        ask(event.number(), MessageStep.INFORMATION_REMINDER, questionKey(event.fields()) + "." + event.reminder(), event.path(), event.fields());
    }

    private void ask(OrderNumber number, MessageStep step, String occasion, String path, List<MissingInformation.Field> fields) {
        messages.tell(orders.get(number), step, occasion, PartyRole.ORDERING,
                format -> Map.of("questions", fields.stream().map(VerificationMessages::question).toList(), MessageDraft.LINK, pages.url(path)));
    }

    private static Map<String, Object> question(MissingInformation.Field field) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("question", field.question());
        data.put("presentValue", field.presentValue());
        data.put("proposedValue", field.proposedValue());
        return data;
    }

    /** The same fields are the same question. */
    private static String questionKey(List<MissingInformation.Field> fields) {
        List<Long> ids = fields.stream().map(MissingInformation.Field::id).sorted().toList();
        return ids.get(0) + "-" + Integer.toHexString(ids.hashCode());
    }

    /** What was recorded while nobody knew where to send it goes out now. */
    @EventListener
    void on(VerificationEvent.InformationProvided event) {
        if (event.step() == BlockedStep.ACKNOWLEDGE) {
            String email = orders.get(event.number()).party(PartyRole.ORDERING).email();
            if (email != null) {
                outbox.address(event.number(), email);
            }
        }
    }

    /** One message for the whole group; it stands on the first order that goes on. */
    @EventListener
    void on(VerificationEvent.DuplicatesResolved event) {
        if (event.ended().isEmpty()) {
            return;
        }
        messages.tell(orders.get(event.survivors().get(0)), MessageStep.ORDER_DUPLICATE, event.ended().get(0).value(), PartyRole.ORDERING,
                format -> Map.of("survivors", numbers(event.survivors()), "ended", numbers(event.ended())));
    }

    private static String numbers(List<OrderNumber> orders) {
        return String.join(", ", orders.stream().map(OrderNumber::value).sorted().toList());
    }
}
