package io.orderway.document.web;

import io.orderway.document.Company;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page whose it is: a customer who came by a link wants to know who asks him, and whom he can ring. */
@ControllerAdvice(annotations = Controller.class)
class HouseOnPages {

    private final Company company;

    HouseOnPages(Company company) {
        this.company = company;
    }

    @ModelAttribute("house")
    Company house() {
        return company;
    }
}
