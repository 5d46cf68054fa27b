package io.orderway.delay.web;

import io.orderway.change.ChangeLinks;
import io.orderway.delay.DelayAnswer;
import io.orderway.delay.application.AskAboutDelay;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says what he wants of a delayed order. Looking at it changes nothing; pressing a button does, once. */
@Controller
@RequestMapping(AskAboutDelay.PATH + "{token}")
class DelayPages {

    private static final String VIEW = "public/answer-delay";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final PublicLinks links;
    private final AskAboutDelay ask;
    private final ChangeLinks changes;

    DelayPages(PublicLinks links, AskAboutDelay ask, ChangeLinks changes) {
        this.links = links;
        this.ask = ask;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(links.open(token), false);
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam(required = false) DelayAnswer answer) {
        if (answer == null) {
            return page(links.open(token), false);
        }
        OpenedLink link = ask.answerByLink(token, answer);
        ModelAndView page = page(link, true);
        if (answer == DelayAnswer.CHANGE && link instanceof OpenedLink.Valid valid && isOurs(valid.subject())) {
            page.addObject("changeLink", changes.issue(valid.subject().orderNumber()));
        }
        return page;
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
        return subject.purpose().equals(AskAboutDelay.PURPOSE);
    }

    private ModelAndView page(HttpStatus status, String state, LinkSubject subject) {
        AskAboutDelay.Question question = ask.question(subject.key());
        Map<String, Object> model = new HashMap<>();
        model.put("state", state);
        model.put("orderNumber", subject.orderNumber().value());
        model.put("promisedOn", day(question.promisedOn()));
        model.put("newDate", day(question.newDate()));
        model.put("answer", question.answer() == null ? null : question.answer().name());
        return new ModelAndView(VIEW, model, status);
    }

    private static String day(LocalDate date) {
        return date == null ? null : DAY.format(date);
    }
}
