package io.orderway.verification.application;

import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.domain.InformationRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The links under which customers answer. */
@Component
class AnswerLinks {

    static final String PURPOSE = "answer-question";

    private final PublicLinks links;
    private final Clock clock;
    private final Duration validity;

    /** @param validity the longest that a link works; it ends earlier when the question is answered or given up */
    AnswerLinks(PublicLinks links, Clock clock, @Value("${orderway.answer-link-validity:P30D}") Duration validity) {
        this.links = links;
        this.clock = clock;
        this.validity = validity;
    }

    /** @return the path of the page on which the question is answered */
    String issue(InformationRequest request) {
        return "/p/answer/" + links.issue(subject(request), clock.instant().plus(validity));
    }

    void revoke(InformationRequest request) {
        links.revoke(subject(request));
    }

    static boolean isFor(LinkSubject subject, OrderNumber number, Long requestId) {
        return PURPOSE.equals(subject.purpose()) && subject.orderNumber().equals(number) && subject.key().equals(requestId.toString());
    }

    private static LinkSubject subject(InformationRequest request) {
        return new LinkSubject(PURPOSE, request.orderNumber(), request.id().toString());
    }
}
