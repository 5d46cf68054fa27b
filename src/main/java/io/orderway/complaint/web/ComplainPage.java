package io.orderway.complaint.web;

import io.orderway.complaint.application.ComplainByLink;
import io.orderway.complaint.application.ComplainByLink.Entered;
import io.orderway.complaint.application.ComplainByLink.Page;
import io.orderway.correspondence.StatusLinks;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says that something is wrong with his order. Looking at it changes nothing. */
@Controller
@RequestMapping(StatusLinks.PATH + "{token}/complaint")
class ComplainPage {

    private final ComplainByLink complainByLink;

    ComplainPage(ComplainByLink complainByLink) {
        this.complainByLink = complainByLink;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(complainByLink.look(token), new Entered(null, Set.of(), null));
    }

    @PostMapping
    ModelAndView complain(@PathVariable String token, @RequestParam(required = false) String topic,
            @RequestParam(name = "line", required = false) Set<String> lines, @RequestParam(required = false) String text) {
        Entered entered = new Entered(topic, lines == null ? Set.of() : lines, text);
        return page(complainByLink.complain(token, entered), entered);
    }

    private static ModelAndView page(Page page, Entered entered) {
        ModelAndView view = new ModelAndView("public/complain");
        if (page instanceof Page.Asked asked) {
            view.addObject("asked", asked).addObject("entered", entered);
            view.setStatus(asked.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        } else if (page instanceof Page.Taken taken) {
            view.addObject("taken", taken);
        } else {
            view.setStatus(HttpStatus.GONE);
        }
        return view;
    }
}
