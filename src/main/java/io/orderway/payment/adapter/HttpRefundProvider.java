package io.orderway.payment.adapter;

import io.orderway.partner.PartnerAccess;
import io.orderway.partner.PartnerHttp;
import io.orderway.payment.application.RefundProvider;
import io.orderway.payment.application.RefundProviderUnavailableException;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/**
 * Asks a payment provider's service to pay back. What it refuses for good is an answer; everything else that is no refund means that it has to
 * be asked again.
 */
class HttpRefundProvider implements RefundProvider {

    private static final Set<Integer> REFUSALS = Set.of(400, 402, 404, 409, 410, 422);

    private final PartnerHttp partner;

    HttpRefundProvider(RefundProviderSettings settings, RestClient.Builder builder) {
        this.partner = new PartnerHttp(new PartnerAccess("The payment provider", settings.url(), settings.apiKey(), settings.connectTimeout(),
                settings.readTimeout(), settings.concurrentCalls()), builder, RefundProviderUnavailableException::new);
    }

    record Refund(String paymentSource, String paymentId, String method, String amount, String currency) {
    }

    record Accepted(String reference) {
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public Answer refund(Request request) {
        Refund refund = new Refund(request.paymentSource(), request.paymentId(), request.method().name(), request.amount().amount().stripTrailingZeros().toPlainString(),
                request.amount().currency());
        return partner.call(http -> http.post().uri("/refunds")
                .header("Idempotency-Key", request.key())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                .body(refund)
                .exchange((sent, response) -> answer(response)));
    }

    private Answer answer(ConvertibleClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (REFUSALS.contains(status)) {
            return new Answer.Refused(partner.reason(response, status));
        }
        if (status != 200 && status != 201) {
            throw new RefundProviderUnavailableException("The payment provider answered " + status);
        }
        Accepted accepted = response.bodyTo(Accepted.class);
        if (accepted == null || accepted.reference() == null || !accepted.reference().matches("[!-~]{1,80}")) {
            throw new RefundProviderUnavailableException("The payment provider's answer has no usable number");
        }
        return new Answer.Accepted(accepted.reference());
    }
}
