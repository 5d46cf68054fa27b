package io.orderway.subscription.web;

import io.orderway.subscription.Subscription;
import io.orderway.subscription.application.EndByLink;
import io.orderway.subscription.application.SubscriptionLinks;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer ends his subscription. Looking at it changes nothing. */
@Controller
@RequestMapping(SubscriptionLinks.PATH + "{token}")
class EndSubscriptionPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final EndByLink endByLink;

    EndSubscriptionPage(EndByLink endByLink) {
        this.endByLink = endByLink;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(endByLink.look(token));
    }

    @PostMapping
    ModelAndView end(@PathVariable String token) {
        return page(endByLink.end(token));
    }

    private static ModelAndView page(Optional<Subscription> found) {
        ModelAndView view = new ModelAndView("public/end-subscription");
        if (found.isEmpty()) {
            view.setStatus(HttpStatus.GONE);
        }
        found.filter(subscription -> !subscription.ended()).ifPresent(subscription -> view.addObject("subscription", subscription)
                .addObject("nextDue", DAY.format(subscription.nextDue())));
        found.filter(Subscription::ended).ifPresent(subscription -> view.addObject("ended", subscription.number()));
        return view;
    }
}
