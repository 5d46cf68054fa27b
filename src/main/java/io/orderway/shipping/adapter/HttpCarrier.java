package io.orderway.shipping.adapter;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.orderway.order.Party;
import io.orderway.shipping.application.Carrier;
import io.orderway.shipping.application.CarrierAnswer;
import io.orderway.shipping.application.CarrierRequest;
import io.orderway.shipping.application.CarrierUnavailableException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/**
 * Books with a carrier's service over HTTP. What the service refuses for good is an answer; everything else that is not a booking means that
 * it has to be asked again: no connection, no answer in time, an error of its own, an answer that cannot be read.
 */
class HttpCarrier implements Carrier {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 410, 422);
    private static final int LONGEST_REASON = 300;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(300);

    private final RestClient http;
    private final CircuitBreaker breaker;
    private final Semaphore calls;

    HttpCarrier(CarrierSettings settings, RestClient.Builder builder) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.connectTimeout()).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.readTimeout());
        this.http = builder.clone().requestFactory(requests).baseUrl(settings.url().toString())
                .defaultHeaders(headers -> authorize(headers, settings.apiKey())).build();
        this.breaker = CircuitBreaker.of("carrier", CircuitBreakerConfig.custom()
                .slidingWindowSize(10).minimumNumberOfCalls(5).failureRateThreshold(50)
                .slowCallDurationThreshold(settings.readTimeout().dividedBy(2)).slowCallRateThreshold(80)
                .waitDurationInOpenState(Duration.ofSeconds(30)).build());
        this.calls = new Semaphore(settings.concurrentCalls());
    }

    record Booking(String service, String reference, Recipient recipient, int weightGrams, int parcels) {
    }

    record Recipient(String name, String phone, String street, String postcode, String city, String country) {
    }

    record Answer(String carrier, String trackingNumber, String trackingUrl) {
    }

    record Refusal(String detail) {
    }

    @Override
    public CarrierAnswer book(CarrierRequest request) {
        if (!mayCall()) {
            throw new CarrierUnavailableException("As many calls as allowed are under way to the carrier");
        }
        try {
            return breaker.executeSupplier(() -> call(request));
        } catch (CallNotPermittedException open) {
            throw new CarrierUnavailableException("The carrier has failed too often; it is left alone for a while", open);
        } finally {
            calls.release();
        }
    }

    /** Waits a moment only: who waits holds a worker as well. */
    private boolean mayCall() {
        try {
            return calls.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CarrierAnswer call(CarrierRequest request) {
        try {
            return http.post().uri("/bookings")
                    .header("Idempotency-Key", request.key())
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .body(booking(request))
                    .exchange((sent, response) -> answer(response));
        } catch (RestClientException failure) {
            throw new CarrierUnavailableException("The carrier did not answer: " + failure.getMessage(), failure);
        }
    }

    private static CarrierAnswer answer(ConvertibleClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (REFUSALS.contains(status)) {
            return new CarrierAnswer.Refused(reason(response, status));
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

    private static String reason(ConvertibleClientHttpResponse response, int status) {
        try {
            Refusal refusal = response.bodyTo(Refusal.class);
            if (refusal != null && refusal.detail() != null && !refusal.detail().isBlank()) {
                String detail = refusal.detail().strip();
                return detail.substring(0, Math.min(detail.length(), LONGEST_REASON));
            }
        } catch (RestClientException unreadable) {
            // The refusal stands, whatever came with it.
        }
        return "The carrier gave no reason (answer %d)".formatted(status);
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

    private static void authorize(HttpHeaders headers, String apiKey) {
        if (apiKey != null && !apiKey.isBlank()) {
            headers.setBearerAuth(apiKey);
        }
    }
}
