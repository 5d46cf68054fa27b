package io.orderway.correspondence.application;

import io.orderway.correspondence.StatusLinks;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.OrderNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues links to the page that shows an order to its customer. */
@Service
class IssueStatusLinks implements StatusLinks {

    private final PublicLinks links;
    private final PublicPages pages;

    IssueStatusLinks(PublicLinks links, PublicPages pages) {
        this.links = links;
        this.pages = pages;
    }

    @Override
    @Transactional
    public String issue(OrderNumber number) {
        return pages.url(PATH + links.issue(new LinkSubject(PURPOSE, number, number.value())));
    }
}
