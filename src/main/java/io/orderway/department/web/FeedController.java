package io.orderway.department.web;

import io.orderway.department.application.Feed;
import io.orderway.department.application.ReadFeed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/department-feed")
@Tag(name = "Departments")
class FeedController {

    private final ReadFeed feed;

    FeedController(ReadFeed feed) {
        this.feed = feed;
    }

    /** @param upTo id of the newest entry that was shown */
    record Seen(long upTo) {
    }

    @GetMapping
    @Operation(summary = "What changed for my departments", description = "The newest entries of the departments that the user belongs to.")
    Feed feed() {
        return feed.read();
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "I have seen the entries up to this one")
    void seen(@RequestBody Seen seen) {
        feed.see(seen.upTo());
    }
}
