package io.orderway.partner;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/**
 * Calls one partner's service over HTTP. Whatever keeps an answer away (no connection, no answer in time, too many calls under way, too many
 * failures before) becomes the caller's own exception, which says that the partner has to be asked again.
 */
public final class PartnerHttp {

    private static final int LONGEST_REASON = 300;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(300);

    private final String name;
    private final RestClient http;
    private final CircuitBreaker breaker;
    private final Semaphore calls;
    private final BiFunction<String, Throwable, ? extends RuntimeException> unavailable;

    /** @param unavailable makes the exception that callers throw on, of a sentence and a cause that may be null */
    public PartnerHttp(PartnerAccess access, RestClient.Builder builder, BiFunction<String, Throwable, ? extends RuntimeException> unavailable) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(access.connectTimeout()).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(access.readTimeout());
        this.name = access.name();
        this.unavailable = unavailable;
        this.http = builder.clone().requestFactory(requests).baseUrl(access.url().toString()).defaultHeaders(headers -> {
            if (access.apiKey() != null && !access.apiKey().isBlank()) {
                headers.setBearerAuth(access.apiKey());
            }
        }).build();
        this.breaker = CircuitBreaker.of(name, CircuitBreakerConfig.custom()
                .slidingWindowSize(10).minimumNumberOfCalls(5).failureRateThreshold(50)
                .slowCallDurationThreshold(access.readTimeout().dividedBy(2)).slowCallRateThreshold(80)
                .waitDurationInOpenState(Duration.ofSeconds(30)).build());
        this.calls = new Semaphore(access.concurrentCalls());
    }

    public <T> T call(Function<RestClient, T> question) {
        if (!mayCall()) {
            throw unavailable("As many calls as allowed are under way to " + name.toLowerCase(Locale.ROOT), null);
        }
        try {
            return breaker.executeSupplier(() -> ask(question));
        } catch (CallNotPermittedException open) {
            throw unavailable(name + " has failed too often; it is left alone for a while", open);
        } finally {
            calls.release();
        }
    }

    /** The partner's own words on what it refuses, {@code detail} of a problem document; a sentence of ours where it gave none. */
    public String reason(ConvertibleClientHttpResponse response, int status) {
        try {
            Refusal refusal = response.bodyTo(Refusal.class);
            if (refusal != null && refusal.detail() != null && !refusal.detail().isBlank()) {
                String detail = refusal.detail().strip();
                return detail.substring(0, Math.min(detail.length(), LONGEST_REASON));
            }
        } catch (RestClientException unreadable) {
            // The refusal stands, whatever came with it.
        }
        return "%s gave no reason (answer %d)".formatted(name, status);
    }

    private record Refusal(String detail) {
    }

    private <T> T ask(Function<RestClient, T> question) {
        try {
            return question.apply(http);
        } catch (RestClientException failure) {
            throw unavailable(name + " did not answer: " + failure.getMessage(), failure);
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

    private RuntimeException unavailable(String sentence, Throwable cause) {
        return unavailable.apply(sentence, cause);
    }
}
