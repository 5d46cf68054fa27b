package io.orderway.delivery.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderway.delivery.TrackingStatus;
import io.orderway.delivery.application.TrackingInbox;
import io.orderway.delivery.application.TrackingReport;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.inbox.Inbox;
import io.orderway.inbox.InboxEvent;
import io.orderway.inbox.Receipt;
import io.orderway.shared.ConflictException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what carriers tell of parcels: in any order, and as often as they like. */
@RestController
@RequestMapping("/api/tracking-events")
class TrackingController {

    private final Inbox inbox;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    TrackingController(Inbox inbox, CurrentUser currentUser, ObjectMapper json) {
        this.inbox = inbox;
        this.currentUser = currentUser;
        this.json = json;
    }

    /**
     * @param source     the carrier's name
     * @param eventId    what the carrier calls the event; a repeat has the same
     * @param occurredAt with its offset from UTC
     * @param place      where the parcel is; may be left out
     */
    record TrackingEventRequest(@NotBlank @Size(max = 40) String source, @NotBlank @Size(max = 200) String eventId,
            @NotBlank @Pattern(regexp = "[!-~]{1,40}", message = "is no tracking number") String trackingNumber,
            @NotNull TrackingStatus status, @NotNull OffsetDateTime occurredAt, @Size(max = 100) String place) {
    }

    record TrackingEventAnswer(Receipt receipt) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    TrackingEventAnswer receive(@Valid @RequestBody TrackingEventRequest event) {
        currentUser.require(Groups.SYSTEMS, Groups.SHIPPING);
        Instant occurredAt = event.occurredAt().toInstant();
        TrackingReport report = new TrackingReport(event.trackingNumber(), event.status(), occurredAt, event.place());
        Receipt receipt = inbox.receive(
                new InboxEvent(event.source(), event.eventId(), TrackingInbox.TYPE, event.trackingNumber(), json.valueToTree(report)));
        if (receipt == Receipt.CONTRADICTORY) {
            throw new ConflictException("The event %s of %s was told before with other contents.".formatted(event.eventId(), event.source()));
        }
        return new TrackingEventAnswer(receipt);
    }
}
