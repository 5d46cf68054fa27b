package io.orderway.delivery.web;

import io.orderway.delivery.application.Confirmation;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says that everything arrived. Looking at it changes nothing; pressing its button does, once. */
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

    @PostMapping
    ModelAndView confirm(@PathVariable String token) {
        return page(confirmation.confirmByLink(token), true);
    }

    private static ModelAndView page(OpenedLink link, boolean pressed) {
        if (link instanceof OpenedLink.Valid valid && isOurs(valid.subject())) {
            return page(HttpStatus.OK, pressed ? "THANKS" : "ASK", valid.subject());
        }
        if (link instanceof OpenedLink.Used used && isOurs(used.subject())) {
            return page(HttpStatus.OK, "THANKS", used.subject());
        }
        if (link instanceof OpenedLink.Expired expired && isOurs(expired.subject())) {
            return page(HttpStatus.GONE, "TOO_LATE", expired.subject());
        }
        return new ModelAndView(VIEW, Map.of("state", "UNKNOWN"), HttpStatus.NOT_FOUND);
    }

    private static boolean isOurs(LinkSubject subject) {
        return subject.purpose().equals(Confirmation.PURPOSE);
    }

    private static ModelAndView page(HttpStatus status, String state, LinkSubject subject) {
        return new ModelAndView(VIEW, Map.of("state", state, "orderNumber", subject.orderNumber().value(),
                "shipmentNumber", subject.key()), status);
    }
}
