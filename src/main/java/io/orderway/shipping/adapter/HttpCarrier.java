package io.orderway.shipping.adapter;

import io.orderway.order.Party;
import io.orderway.partner.PartnerAccess;
import io.orderway.partner.PartnerHttp;
import io.orderway.shipping.application.CancellationAnswer;
import io.orderway.shipping.application.Carrier;
import io.orderway.shipping.application.CarrierAnswer;
import io.orderway.shipping.application.CarrierRequest;
import io.orderway.shipping.application.CarrierUnavailableException;
import io.orderway.shipping.application.InterceptReply;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * Books with a carrier's service over HTTP. What the service refuses for good is an answer; everything else that is not a booking means that
 * it has to be asked again: no connection, no answer in time, an error of its own, an answer that cannot be read.
 */
class HttpCarrier implements Carrier {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 410, 422);
    private static final Set<Integer> TOO_LATE = Set.of(409, 410);
    private static final Set<Integer> ACCEPTED = Set.of(200, 201, 202, 204);

    private final PartnerHttp partner;

    HttpCarrier(CarrierSettings settings, RestClient.Builder builder) {
        this.partner = new PartnerHttp(new PartnerAccess("The carrier", settings.url(), settings.apiKey(), settings.connectTimeout(),
                settings.readTimeout(), settings.concurrentCalls()), builder, CarrierUnavailableException::new);
    }

    record Booking(String service, String reference, Recipient recipient, int weightGrams, int parcels) {
    }

    record Recipient(String name, String phone, String street, String postcode, String city, String country) {
    }

    record Answer(String carrier, String trackingNumber, String trackingUrl) {
    }

    @Override
    public CarrierAnswer book(CarrierRequest request) {
        return partner.call(http -> http.post().uri("/bookings")
                .header("Idempotency-Key", request.key())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(booking(request))
                .exchange((sent, response) -> answer(response)));
    }

    @Override
    public CancellationAnswer cancel(String key, String trackingNumber) {
        return partner.call(http -> http.post().uri("/bookings/{trackingNumber}/cancellation", trackingNumber)
                .header("Idempotency-Key", key)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange((sent, response) -> cancellation(response)));
    }

    @Override
    public InterceptReply intercept(String key, String trackingNumber) {
        return partner.call(http -> http.post().uri("/bookings/{trackingNumber}/interception", trackingNumber)
                .header("Idempotency-Key", key)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .exchange((sent, response) -> interception(response)));
    }

    private InterceptReply interception(ConvertibleClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (TOO_LATE.contains(status)) {
            return new InterceptReply.TooLate(partner.reason(response, status));
        }
        if (REFUSALS.contains(status)) {
            return new InterceptReply.Refused(partner.reason(response, status));
        }
        if (!ACCEPTED.contains(status)) {
            throw new CarrierUnavailableException("The carrier answered " + status);
        }
        return new InterceptReply.Accepted();
    }

    private CancellationAnswer cancellation(ConvertibleClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (REFUSALS.contains(status)) {
            return new CancellationAnswer.Refused(partner.reason(response, status));
        }
        if (status != 200 && status != 204) {
            throw new CarrierUnavailableException("The carrier answered " + status);
        }
        return new CancellationAnswer.Cancelled();
    }

    private CarrierAnswer answer(ConvertibleClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (REFUSALS.contains(status)) {
            return new CarrierAnswer.Refused(partner.reason(response, status));
        }
        if (status != 200 && status != 201) {
            throw new CarrierUnavailableException("The carrier answered " + status);
        }
        Answer answer = response.bodyTo(Answer.class);
        if (answer == null || !isTrackingNumber(answer.trackingNumber())) {
            throw new CarrierUnavailableException("The carrier's answer has no usable tracking number");
        }
        String carrier = answer.carrier() == null || answer.carrier().isBlank() ? "Carrier" : answer.carrier();
        return new CarrierAnswer.Taken(carrier, answer.trackingNumber(), page(answer.trackingUrl()));
    }

    private static boolean isTrackingNumber(String text) {
        return text != null && text.matches("[!-~]{1,40}");
    }

    /** The address goes into mails: nothing but a web page. */
    private static String page(String url) {
        return url != null && url.matches("https?://[!-~]{1,500}") ? url : null;
    }

    private static Booking booking(CarrierRequest request) {
        Party to = request.recipient();
        return new Booking(request.service(), request.shipment().value(),
                new Recipient(to.name(), to.phone(), to.street(), to.postcode(), to.city(), to.country()),
                request.weightGrams(), request.parcels());
    }
}
