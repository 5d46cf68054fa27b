package io.orderway.change.web;

import io.orderway.change.ChangeLinks;
import io.orderway.change.application.ChangeByLink;
import io.orderway.change.application.ChangeByLink.Page;
import io.orderway.shared.ConflictException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer asks for a change of an order. Looking at it changes nothing. */
@Controller
@RequestMapping(ChangeLinks.PATH + "{token}")
class ChangePage {

    private final ChangeByLink changeByLink;

    ChangePage(ChangeByLink changeByLink) {
        this.changeByLink = changeByLink;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(changeByLink.look(token), Map.of(), null);
    }

    @PostMapping
    ModelAndView ask(@PathVariable String token, @RequestParam Map<String, String> entered) {
        try {
            return page(changeByLink.ask(token, new EnteredChange(entered).actions()), entered, null);
        } catch (IllegalArgumentException | ConflictException refused) {
            return page(changeByLink.look(token), entered, refused.getMessage());
        }
    }

    private static ModelAndView page(Page page, Map<String, String> entered, String problem) {
        if (page instanceof Page.Offered offered) {
            return new ModelAndView("redirect:" + offered.path());
        }
        ModelAndView view = new ModelAndView("public/change-order");
        if (page instanceof Page.Form form) {
            view.addObject("form", form).addObject("entered", entered).addObject("problem", problem);
            view.setStatus(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        } else if (page instanceof Page.Busy busy) {
            view.addObject("busy", busy.number());
        } else if (page instanceof Page.TooLate late) {
            view.addObject("late", late.number());
        } else {
            view.setStatus(HttpStatus.GONE);
        }
        return view;
    }
}
