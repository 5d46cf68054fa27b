package io.orderway.department.application;

import io.orderway.department.application.Notices.Notice;
import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people what changed for their own departments, and remembers what they have seen. */
@Service
public class ReadFeed {

    private static final int LENGTH = 20;
    private static final Duration NEWS = Duration.ofDays(7);

    private final Notices notices;
    private final CurrentUser user;
    private final Clock clock;

    ReadFeed(Notices notices, CurrentUser user, Clock clock) {
        this.notices = notices;
        this.user = user;
        this.clock = clock;
    }

    /** @throws io.orderway.identity.NotAllowedException if the user belongs to no department */
    @Transactional(readOnly = true)
    public Feed read() {
        List<String> departments = departments();
        // What concerns several of the reader's departments is one entry.
        Map<Long, List<Notice>> events = notices.newest(departments, LENGTH * departments.size()).stream()
                .collect(Collectors.groupingBy(Notice::eventId, LinkedHashMap::new, Collectors.toList()));
        return new Feed(notices.unseen(user.id(), departments, clock.instant().minus(NEWS)),
                events.values().stream().limit(LENGTH).map(ReadFeed::entry).toList());
    }

    /** @param upTo the newest entry that the user was shown */
    @Transactional
    public void see(long upTo) {
        departments();
        notices.see(user.id(), upTo);
    }

    private List<String> departments() {
        user.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return Groups.DEPARTMENTS.stream().filter(user::isIn).toList();
    }

    private static Feed.Entry entry(List<Notice> same) {
        Notice newest = same.get(0);
        return new Feed.Entry(newest.id(), newest.at(), same.stream().map(notice -> Groups.names().get(notice.department())).sorted().toList(),
                newest.orderNumber(), newest.sentence());
    }
}
