package io.orderway.verification.application;

import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.domain.InformationRequest;
import org.springframework.stereotype.Component;

/** The links under which customers answer. */
@Component
class AnswerLinks {

    static final String PURPOSE = "answer-question";

    private final PublicLinks links;

    AnswerLinks(PublicLinks links) {
        this.links = links;
    }

    /** @return the path of the page on which the question is answered */
    String issue(InformationRequest request) {
        return "/p/answer/" + links.issue(subject(request));
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
