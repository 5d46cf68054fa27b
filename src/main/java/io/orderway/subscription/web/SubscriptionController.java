package io.orderway.subscription.web;

import io.orderway.identity.CurrentUser;
import io.orderway.identity.Groups;
import io.orderway.shared.NotFoundException;
import io.orderway.subscription.Subscription;
import io.orderway.subscription.Subscriptions;
import io.orderway.subscription.application.AnnouncePrices;
import io.orderway.subscription.application.BeginSubscription;
import io.orderway.subscription.application.SteerSubscription;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where subscriptions are begun, paused, ended and priced. */
@RestController
@RequestMapping("/api/subscriptions")
@Tag(name = "Subscriptions")
class SubscriptionController {

    private static final String[] SELLERS = {Groups.ORDER_DESK, Groups.SALES, Groups.CUSTOMER_SERVICE, Groups.MANAGERS, Groups.SYSTEMS};

    private final BeginSubscription begin;
    private final SteerSubscription steer;
    private final AnnouncePrices prices;
    private final Subscriptions subscriptions;
    private final CurrentUser user;

    SubscriptionController(BeginSubscription begin, SteerSubscription steer, AnnouncePrices prices, Subscriptions subscriptions, CurrentUser user) {
        this.begin = begin;
        this.steer = steer;
        this.prices = prices;
        this.subscriptions = subscriptions;
        this.user = user;
    }

    @Operation(summary = "Begins a subscription", description = "Asked again with the same reference, it answers with the first one.")
    @PostMapping
    ResponseEntity<SubscriptionResponse> begin(@Valid @RequestBody SubscriptionRequest request) {
        user.require(SELLERS);
        String number = begin.begin(request.wanted());
        return ResponseEntity.created(URI.create("/api/subscriptions/" + number)).body(found(number));
    }

    @GetMapping("/{number}")
    SubscriptionResponse read(@PathVariable String number) {
        user.require(Groups.DEPARTMENTS.toArray(String[]::new));
        return found(number);
    }

    @Operation(summary = "Leaves out the deliveries that are due up to a day")
    @PostMapping("/{number}/pause")
    SubscriptionResponse pause(@PathVariable String number, @Valid @RequestBody SubscriptionRequest.Pause pause) {
        user.require(SELLERS);
        return SubscriptionResponse.of(steer.pause(number, pause.until()));
    }

    @PostMapping("/{number}/resumption")
    SubscriptionResponse resume(@PathVariable String number) {
        user.require(SELLERS);
        return SubscriptionResponse.of(steer.resume(number));
    }

    @Operation(summary = "Ends it, at once or after a last day on which a delivery may be due")
    @PostMapping("/{number}/end")
    SubscriptionResponse end(@PathVariable String number, @Valid @RequestBody SubscriptionRequest.End end) {
        user.require(SELLERS);
        return SubscriptionResponse.of(steer.end(number, end.lastDay()));
    }

    @Operation(summary = "Announces other prices to the customer, who may end the subscription before they hold")
    @PostMapping("/{number}/price-changes")
    SubscriptionResponse changePrices(@PathVariable String number, @Valid @RequestBody SubscriptionRequest.PriceChange change) {
        user.require(Groups.SALES, Groups.MANAGERS);
        Subscription changed = prices.announce(number, change.from(), change.byLine());
        return SubscriptionResponse.of(changed);
    }

    private SubscriptionResponse found(String number) {
        return subscriptions.find(number).map(SubscriptionResponse::of)
                .orElseThrow(() -> new NotFoundException("There is no subscription " + number + "."));
    }
}
