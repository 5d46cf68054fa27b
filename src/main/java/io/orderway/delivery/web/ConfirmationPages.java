package io.orderway.delivery.web;

import io.orderway.delivery.application.Confirmation;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.ShipmentNumber;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says whether everything arrived. Looking at it changes nothing; pressing a button does, once. */
@Controller
@RequestMapping(Confirmation.PATH + "{token}")
class ConfirmationPages {

    private static final String VIEW = "public/confirm-delivery";

    private final PublicLinks links;
    private final Confirmation confirmation;

    ConfirmationPages(PublicLinks links, Confirmation confirmation) {
        this.links = links;
        this.confirmation = confirmation;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(links.open(token), false);
    }

    /** A button says which answer it is; one that says nothing is an old page's, which had one answer only. */
    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam(defaultValue = "RECEIVED") Confirmation.Answer answer) {
        return page(confirmation.answerByLink(token, answer), true);
    }

    private ModelAndView page(OpenedLink link, boolean pressed) {
        if (link instanceof OpenedLink.Valid valid && isOurs(valid.subject())) {
            return page(HttpStatus.OK, pressed ? answered(valid.subject()) : "ASK", valid.subject());
        }
        if (link instanceof OpenedLink.Used used && isOurs(used.subject())) {
            return page(HttpStatus.OK, answered(used.subject()), used.subject());
        }
        if (link instanceof OpenedLink.Expired expired && isOurs(expired.subject())) {
            return page(HttpStatus.GONE, "TOO_LATE", expired.subject());
        }
        return new ModelAndView(VIEW, Map.of("state", "UNKNOWN"), HttpStatus.NOT_FOUND);
    }

    private String answered(LinkSubject subject) {
        return confirmation.isReceived(ShipmentNumber.of(subject.key())) ? "THANKS" : "SEARCHING";
    }

    private static boolean isOurs(LinkSubject subject) {
        return subject.purpose().equals(Confirmation.PURPOSE);
    }

    private static ModelAndView page(HttpStatus status, String state, LinkSubject subject) {
        return new ModelAndView(VIEW, Map.of("state", state, "orderNumber", subject.orderNumber().value(),
                "shipmentNumber", subject.key()), status);
    }
}
