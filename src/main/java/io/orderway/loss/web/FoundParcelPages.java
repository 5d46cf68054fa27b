package io.orderway.loss.web;

import io.orderway.loss.FoundParcelAnswer;
import io.orderway.loss.application.DecideOnFoundParcel;
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

/** The page on which a customer says whether he keeps a parcel that turned up late. Looking at it changes nothing; pressing a button does, once. */
@Controller
@RequestMapping(DecideOnFoundParcel.PATH + "{token}")
class FoundParcelPages {

    private static final String VIEW = "public/found-parcel";

    private final PublicLinks links;
    private final DecideOnFoundParcel decide;

    FoundParcelPages(PublicLinks links, DecideOnFoundParcel decide) {
        this.links = links;
        this.decide = decide;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(links.open(token), false);
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam(required = false) FoundParcelAnswer answer) {
        return !isCustomers(answer) ? page(links.open(token), false) : page(decide.answerByLink(token, answer), true);
    }

    /** That he refused it at the door is what the carrier says. */
    private static boolean isCustomers(FoundParcelAnswer answer) {
        return answer == FoundParcelAnswer.KEEPS || answer == FoundParcelAnswer.RETURNS;
    }

    private ModelAndView page(OpenedLink link, boolean pressed) {
        if (link instanceof OpenedLink.Valid valid && isOurs(valid.subject())) {
            return page(HttpStatus.OK, pressed ? "ANSWERED" : "ASK", valid.subject());
        }
        if (link instanceof OpenedLink.Used used && isOurs(used.subject())) {
            return page(HttpStatus.OK, "ANSWERED", used.subject());
        }
        if (link instanceof OpenedLink.Expired expired && isOurs(expired.subject())) {
            return page(HttpStatus.GONE, "TOO_LATE", expired.subject());
        }
        return new ModelAndView(VIEW, Map.of("state", "UNKNOWN"), HttpStatus.NOT_FOUND);
    }

    private static boolean isOurs(LinkSubject subject) {
        return subject.purpose().equals(DecideOnFoundParcel.PURPOSE);
    }

    private ModelAndView page(HttpStatus status, String state, LinkSubject subject) {
        Map<String, Object> model = new HashMap<>();
        model.put("state", state);
        model.put("orderNumber", subject.orderNumber().value());
        model.put("answer", decide.answer(subject.key()).map(FoundParcelAnswer::name).orElse(null));
        return new ModelAndView(VIEW, model, status);
    }
}
