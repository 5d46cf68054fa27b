package io.orderway.subscription.application;

import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.subscription.Subscription;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a customer end his subscription by a link; pressed again, it stays ended. */
@Service
public class EndByLink {

    private final PublicLinks links;
    private final SubscriptionTable table;
    private final SteerSubscription steer;

    EndByLink(PublicLinks links, SubscriptionTable table, SteerSubscription steer) {
        this.links = links;
        this.table = table;
        this.steer = steer;
    }

    /** Empty if the link has expired or never was: not told apart. */
    @Transactional(readOnly = true)
    public Optional<Subscription> look(String token) {
        return subject(links.open(token)).flatMap(subject -> table.find(subject.key()));
    }

    @Transactional
    public Optional<Subscription> end(String token) {
        if (links.open(token) instanceof OpenedLink.Valid valid && subject(valid).isPresent()) {
            table.lock(valid.subject().key());
            links.use(token);
            steer.end(valid.subject().key(), null);
        }
        return look(token);
    }

    private static Optional<LinkSubject> subject(OpenedLink link) {
        LinkSubject subject = link instanceof OpenedLink.Valid valid ? valid.subject() : link instanceof OpenedLink.Used used ? used.subject() : null;
        return Optional.ofNullable(subject).filter(known -> known.purpose().equals(SubscriptionLinks.PURPOSE));
    }
}
