package io.orderway.correspondence.application;

import io.orderway.correspondence.StatusLinks;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues links to the page that shows an order to its customer. */
@Service
class IssueStatusLinks implements StatusLinks {

    private final PublicLinks links;
    private final PublicPages pages;
    private final StatusLinkSettings settings;
    private final Clock clock;

    IssueStatusLinks(PublicLinks links, PublicPages pages, StatusLinkSettings settings, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String issue(OrderNumber number) {
        return pages.url(PATH + links.issue(new LinkSubject(PURPOSE, number, number.value()), clock.instant().plus(settings.life())));
    }
}
