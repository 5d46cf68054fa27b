package io.orderway.feedback.application;

import io.orderway.feedback.Feedback;
import io.orderway.feedback.FeedbackLinks;
import io.orderway.feedback.FeedbackStep;
import io.orderway.order.Timeline;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.shared.OrderNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers by link and keeps what they say, each answer once. */
@Service
public class CollectFeedback implements FeedbackLinks, Feedback {

    public static final String PATH = "/p/feedback/";
    public static final int LONGEST_REMARK = 2000;

    private static final String PURPOSE = "give-feedback";
    private static final String CUSTOMER = "Customer";
    private static final String BETWEEN = "/";

    private final FeedbackTable table;
    private final PublicLinks links;
    private final PublicPages pages;
    private final Timeline timeline;
    private final Clock clock;

    CollectFeedback(FeedbackTable table, PublicLinks links, PublicPages pages, Timeline timeline, Clock clock) {
        this.table = table;
        this.links = links;
        this.pages = pages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the page behind a link shows. */
    public sealed interface Page {

        /** @param problem what is wrong with what was sent; null if nothing is */
        record Asked(OrderNumber number, FeedbackStep step, String problem) implements Page {
        }

        record Thanked(OrderNumber number) implements Page {
        }

        /** The link's time has passed, or there never was such a link: nobody can tell which. */
        record Closed() implements Page {
        }
    }

    @Override
    @Transactional
    public String ask(OrderNumber number, FeedbackStep step, String key, String clerk) {
        table.asked(number, step, key, clerk, clock.instant());
        LinkSubject subject = new LinkSubject(PURPOSE, number, step.name() + BETWEEN + key);
        return pages.url(PATH + links.issue(subject));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answer> of(OrderNumber number) {
        return table.of(number);
    }

    @Transactional(readOnly = true)
    public Page look(String token) {
        return page(links.open(token), null);
    }

    /**
     * Keeps an answer; one that cannot be kept leaves the link as it was.
     *
     * @param rating 1 to 5 as text; anything else is a problem to be shown
     * @param remark may be null
     */
    @Transactional
    public Page answer(String token, String rating, String remark) {
        String said = remark == null || remark.isBlank() ? null : remark.strip();
        String problem = problem(rating, said);
        OpenedLink seen = links.open(token);
        if (problem != null || !(seen instanceof OpenedLink.Valid valid) || !isOurs(valid.subject())) {
            return page(seen, problem);
        }
        if (links.use(token) instanceof OpenedLink.Valid) {
            keep(valid.subject(), Integer.parseInt(rating), said);
        }
        return new Page.Thanked(valid.subject().orderNumber());
    }

    private static String problem(String rating, String remark) {
        if (rating == null || !rating.matches("[1-5]")) {
            return "Please choose one of the five.";
        }
        return remark != null && remark.length() > LONGEST_REMARK
                ? "Please say it in at most %,d characters; these are %,d.".formatted(LONGEST_REMARK, remark.length()) : null;
    }

    private void keep(LinkSubject subject, int rating, String remark) {
        String key = subject.key().substring(subject.key().indexOf(BETWEEN) + 1);
        // A null character is no text for a database.
        if (table.answered(subject.orderNumber(), step(subject), key, rating, remark == null ? null : remark.replace("\0", ""), clock.instant())) {
            timeline.record(subject.orderNumber(), "FEEDBACK_GIVEN", "%d of 5 on the %s".formatted(rating, step(subject).title()), CUSTOMER);
        }
    }

    private static Page page(OpenedLink link, String problem) {
        if (link instanceof OpenedLink.Valid valid && isOurs(valid.subject())) {
            return new Page.Asked(valid.subject().orderNumber(), step(valid.subject()), problem);
        }
        return link instanceof OpenedLink.Used used && isOurs(used.subject()) ? new Page.Thanked(used.subject().orderNumber()) : new Page.Closed();
    }

    private static boolean isOurs(LinkSubject subject) {
        return subject.purpose().equals(PURPOSE);
    }

    private static FeedbackStep step(LinkSubject subject) {
        return FeedbackStep.valueOf(subject.key().substring(0, subject.key().indexOf(BETWEEN)));
    }
}
