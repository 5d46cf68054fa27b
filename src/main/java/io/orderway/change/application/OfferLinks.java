package io.orderway.change.application;

import io.orderway.change.OrderChange;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import org.springframework.stereotype.Component;

/** Issues links behind which a customer sees what a change means, and confirms it or not. */
@Component
public class OfferLinks {

    public static final String PATH = "/p/change-offer/";
    static final String PURPOSE = "answer-change";

    private final PublicLinks links;
    private final PublicPages pages;

    OfferLinks(PublicLinks links, PublicPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** @return the path of a new link, which opens as long as the offer holds */
    String path(OrderChange change) {
        return PATH + links.issue(new LinkSubject(PURPOSE, change.order(), change.number()), change.validUntil());
    }

    String url(OrderChange change) {
        return pages.url(path(change));
    }
}
