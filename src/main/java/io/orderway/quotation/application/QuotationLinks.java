package io.orderway.quotation.application;

import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.quotation.Quotation;
import org.springframework.stereotype.Component;

/** Issues links behind which a customer accepts what was offered, or declines it. */
@Component
public class QuotationLinks {

    public static final String PATH = "/p/quotation/";
    static final String PURPOSE = "answer-quotation";

    private final PublicLinks links;
    private final PublicPages pages;

    QuotationLinks(PublicLinks links, PublicPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** A new link, which opens as long as the quotation holds. */
    String issue(Quotation quotation) {
        return pages.url(PATH + links.issue(new LinkSubject(PURPOSE, quotation.order(), "quotation"), quotation.validUntil()));
    }
}
