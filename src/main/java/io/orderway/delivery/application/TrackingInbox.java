package io.orderway.delivery.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.InboxHandler;
import io.orderway.inbox.InboxOutcome;
import org.springframework.stereotype.Component;

/** Handles carriers' events out of the inbox; one that comes before its parcel has left the house waits there. */
@Component
public class TrackingInbox implements InboxHandler {

    public static final String TYPE = "delivery.tracking-event";

    private final RecordTracking recordTracking;
    private final ObjectMapper json;

    TrackingInbox(RecordTracking recordTracking, ObjectMapper json) {
        this.recordTracking = recordTracking;
        this.json = json;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public InboxOutcome handle(InboxEvent event) {
        TrackingReport report;
        try {
            report = json.treeToValue(event.payload(), TrackingReport.class);
        } catch (JsonProcessingException unreadable) {
            return InboxOutcome.refused("The tracking event cannot be read.");
        }
        return recordTracking.record(report) ? InboxOutcome.HANDLED
                : InboxOutcome.notYet("No shipment with the tracking number %s has left the house.".formatted(report.trackingNumber()));
    }
}
