package io.orderway.complaint.web;

import io.orderway.complaint.RemedyAnswer;
import io.orderway.complaint.application.OfferRemedy;
import io.orderway.complaint.application.OfferRemedy.Offer;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.shared.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer answers what he is offered for his complaint. Looking at it changes nothing; pressing a button does, once. */
@Controller
@RequestMapping(OfferRemedy.PATH + "{token}")
class RemedyAnswerPages {

    private static final String VIEW = "public/answer-remedy";

    private final PublicLinks links;
    private final OfferRemedy offerRemedy;
    private final OrderReader orders;

    RemedyAnswerPages(PublicLinks links, OfferRemedy offerRemedy, OrderReader orders) {
        this.links = links;
        this.offerRemedy = offerRemedy;
        this.orders = orders;
    }

    /** Pieces of an article that are sent once more. */
    record Goods(int pieces, String article) {
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(links.open(token), null);
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam(required = false) RemedyAnswer answer) {
        return answer == null ? page(links.open(token), null) : page(offerRemedy.answerByLink(token, answer), answer);
    }

    /** @param pressed null if nothing was */
    private ModelAndView page(OpenedLink link, RemedyAnswer pressed) {
        if (link instanceof OpenedLink.Valid valid && isOurs(valid.subject())) {
            return page(HttpStatus.OK, pressed == null ? "ASK" : "ANSWERED", valid.subject(), pressed);
        }
        if (link instanceof OpenedLink.Used used && isOurs(used.subject())) {
            return page(HttpStatus.OK, "ANSWERED", used.subject(), null);
        }
        if (link instanceof OpenedLink.Expired expired && isOurs(expired.subject())) {
            return page(HttpStatus.GONE, "TOO_LATE", expired.subject(), null);
        }
        return new ModelAndView(VIEW, Map.of("state", "UNKNOWN"), HttpStatus.NOT_FOUND);
    }

    private static boolean isOurs(LinkSubject subject) {
        return subject.purpose().equals(OfferRemedy.PURPOSE);
    }

    private ModelAndView page(HttpStatus status, String state, LinkSubject subject, RemedyAnswer pressed) {
        Offer offer = offerRemedy.offer(subject);
        RemedyAnswer answer = pressed == null ? offer.answer() : pressed;
        Map<String, Object> model = new HashMap<>();
        model.put("state", state);
        model.put("orderNumber", subject.orderNumber().value());
        model.put("goods", goods(orders.get(subject.orderNumber()), offer));
        model.put("back", words(offer.remedy().back()));
        model.put("gesture", words(offer.remedy().gesture()));
        model.put("answer", answer == null ? null : answer.name());
        return new ModelAndView(VIEW, model, status);
    }

    private static String words(Money amount) {
        return amount.isPositive() ? amount.toString() : null;
    }

    private static List<Goods> goods(OrderView order, Offer offer) {
        return order.goods().stream().filter(line -> offer.remedy().replace().containsKey(line.lineNumber()))
                .map(line -> new Goods(offer.remedy().replace().get(line.lineNumber()), line.description() == null ? line.sku() : line.description())).toList();
    }
}
