package io.orderway.loss.web;

import io.orderway.loss.Remedy;
import io.orderway.loss.application.ChooseRemedy;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says what he wants for a lost parcel. Looking at it changes nothing; pressing a button does, once. */
@Controller
@RequestMapping(ChooseRemedy.PATH + "{token}")
class RemedyPages {

    private static final String VIEW = "public/choose-remedy";

    private final PublicLinks links;
    private final ChooseRemedy chooseRemedy;

    RemedyPages(PublicLinks links, ChooseRemedy chooseRemedy) {
        this.links = links;
        this.chooseRemedy = chooseRemedy;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(links.open(token), false);
    }

    @PostMapping
    ModelAndView choose(@PathVariable String token, @RequestParam(required = false) Remedy remedy) {
        return remedy == null ? page(links.open(token), false) : page(chooseRemedy.chooseByLink(token, remedy), true);
    }

    private ModelAndView page(OpenedLink link, boolean pressed) {
        if (link instanceof OpenedLink.Valid valid && isOurs(valid.subject())) {
            return page(HttpStatus.OK, pressed ? "CHOSEN" : "ASK", valid.subject());
        }
        if (link instanceof OpenedLink.Used used && isOurs(used.subject())) {
            return page(HttpStatus.OK, "CHOSEN", used.subject());
        }
        if (link instanceof OpenedLink.Expired expired && isOurs(expired.subject())) {
            return page(HttpStatus.GONE, "TOO_LATE", expired.subject());
        }
        return new ModelAndView(VIEW, Map.of("state", "UNKNOWN"), HttpStatus.NOT_FOUND);
    }

    private static boolean isOurs(LinkSubject subject) {
        return subject.purpose().equals(ChooseRemedy.PURPOSE);
    }

    private ModelAndView page(HttpStatus status, String state, LinkSubject subject) {
        Map<String, Object> model = new HashMap<>();
        model.put("state", state);
        model.put("orderNumber", subject.orderNumber().value());
        model.put("remedy", chooseRemedy.chosen(subject.key()).map(Remedy::name).orElse(null));
        return new ModelAndView(VIEW, model, status);
    }
}
