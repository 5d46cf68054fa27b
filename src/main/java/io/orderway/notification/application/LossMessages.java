package io.orderway.notification.application;

import io.orderway.loss.LossCause;
import io.orderway.loss.LossEvent;
import io.orderway.loss.Remedy;
import io.orderway.notification.MessageStep;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.shared.ShipmentNumber;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells customers what becomes of a parcel that does not arrive. */
@Component
class LossMessages {

    private final CustomerMessages messages;
    private final OrderReader orders;
    private final Clock clock;

    LossMessages(CustomerMessages messages, OrderReader orders, Clock clock) {
        this.messages = messages;
        this.orders = orders;
        this.clock = clock;
    }

    @EventListener
    void on(LossEvent.SearchBegun event) {
        tell(event.shipment(), MessageStep.PARCEL_MISSING, event.lossNumber(), format -> Map.of("nextWord", format.date(event.nextWord()),
                "notReceived", event.cause() == LossCause.NOT_RECEIVED));
    }

    /** May come again and again: each is a message of its own. */
    @EventListener
    void on(LossEvent.SearchGoesOn event) {
        tell(event.shipment(), MessageStep.PARCEL_SEARCH_GOES_ON, event.shipment() + "." + clock.millis(),
                format -> Map.of("nextWord", format.date(event.nextWord())));
    }

    @EventListener
    void on(LossEvent.ParcelFound event) {
        tell(event.shipment(), MessageStep.PARCEL_FOUND, event.lossNumber(), format -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("until", format.date(event.until()));
            return data;
        });
    }

    @EventListener
    void on(LossEvent.RemedyAsked event) {
        tell(event.shipment(), MessageStep.REMEDY_QUESTION, event.lossNumber(),
                format -> Map.of("until", format.date(event.until()), MessageDraft.LINK, event.url()));
    }

    @EventListener
    void on(LossEvent.FoundParcelAsked event) {
        tell(event.shipment(), MessageStep.FOUND_PARCEL_QUESTION, event.lossNumber(), format -> Map.of("until", format.date(event.until()),
                "replaced", event.remedy() == Remedy.REPLACEMENT, MessageDraft.LINK, event.url()));
    }

    private void tell(ShipmentNumber shipment, MessageStep step, String occasion, Function<CustomerFormat, Map<String, Object>> details) {
        OrderView order = orders.get(shipment.orderNumber());
        messages.tell(order, step, occasion, PartyRole.ORDERING, format -> {
            Map<String, Object> data = new LinkedHashMap<>(GoodsList.of(order, shipment, format));
            data.putAll(details.apply(format));
            return data;
        });
    }
}
