package io.orderway.subscription.application;

import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.OrderNumber;
import io.orderway.subscription.Subscription;
import org.springframework.stereotype.Component;

/** Issues links behind which a customer ends his subscription. */
@Component
public class SubscriptionLinks {

    public static final String PATH = "/p/subscription/";
    static final String PURPOSE = "end-subscription";

    private final PublicLinks links;
    private final PublicPages pages;

    SubscriptionLinks(PublicLinks links, PublicPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** A new link, which opens as long as the table {@code link-lifetime} says. */
    String issue(Subscription subscription, OrderNumber lastOrder) {
        return pages.url(PATH + links.issue(new LinkSubject(PURPOSE, lastOrder, subscription.number())));
    }
}
