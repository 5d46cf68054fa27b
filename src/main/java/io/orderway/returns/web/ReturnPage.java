package io.orderway.returns.web;

import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnLinks;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.application.ReturnByLink;
import io.orderway.returns.application.ReturnByLink.Entered;
import io.orderway.returns.application.ReturnByLink.Page;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer says what he gives back. Looking at it changes nothing. */
@Controller
@RequestMapping(ReturnLinks.PATH + "{token}")
class ReturnPage {

    private static final String PIECES = "pieces-";
    private static final String COUNT = "[0-9]{1,7}";

    private final ReturnByLink returnByLink;

    ReturnPage(ReturnByLink returnByLink) {
        this.returnByLink = returnByLink;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return view(returnByLink.look(token), Map.of());
    }

    /** The pieces of each line come as {@code pieces-<line>}. */
    @PostMapping
    ModelAndView ask(@PathVariable String token, @RequestParam Map<String, String> form) {
        Page page = returnByLink.ask(token, new Entered(form.get("key"), form.get("reason"), form.get("condition"), form.get("wish"), pieces(form),
                instead(form)));
        return view(page, form);
    }

    /** What is no number counts as nothing; a number that is too high is said to be. */
    private static Map<Integer, Integer> pieces(Map<String, String> form) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        form.forEach((name, value) -> {
            String line = name.startsWith(PIECES) ? name.substring(PIECES.length()) : "";
            if (line.matches(COUNT) && value.strip().matches(COUNT) && Integer.parseInt(value.strip()) > 0) {
                pieces.put(Integer.valueOf(line), Integer.valueOf(value.strip()));
            }
        });
        return pieces;
    }

    /** Without an article nothing is chosen; without a number of pieces, one. */
    private static Map<String, Integer> instead(Map<String, String> form) {
        String article = form.getOrDefault("insteadSku", "").strip();
        String pieces = form.getOrDefault("insteadPieces", "").strip();
        return article.isEmpty() ? Map.of() : Map.of(article, pieces.isEmpty() ? 1 : pieces.matches(COUNT) ? Integer.parseInt(pieces) : 0);
    }

    private static ModelAndView view(Page page, Map<String, String> form) {
        ModelAndView view = new ModelAndView("public/give-back");
        if (page instanceof Page.Offered offered) {
            view.addObject("offered", offered).addObject("entered", form).addObject("reasons", ReturnReason.CHOICES)
                    .addObject("conditions", ReturnCondition.values()).addObject("wishes", ReturnWish.values());
            view.setStatus(offered.problem() == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        } else if (page instanceof Page.Taken taken) {
            view.addObject("taken", taken);
        } else if (page instanceof Page.NothingLeft nothing) {
            view.addObject("nothing", nothing.number());
        } else {
            view.setStatus(HttpStatus.GONE);
        }
        return view;
    }
}
