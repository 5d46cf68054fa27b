package io.orderway.verification.application;

import io.orderway.order.Channel;
import io.orderway.verification.domain.Discovery;
import io.orderway.verification.domain.Routing;
import java.time.Duration;
import java.util.List;

/** The decision tables of verification, in their latest version. */
public interface VerificationTables {

    /**
     * @param tier    a customer's tier, {@code HOUSE} for the house account, {@code UNKNOWN} where nobody knows the customer
     * @param country of delivery, ISO code; may be null
     */
    Limits limits(String tier, String country);

    /** @param tier as in {@link #limits} */
    ReviewLimits reviewLimits(String tier);

    /** @param tier as in {@link #limits} */
    SampleLimit sampleLimit(String tier);

    /** @return one routing for each finding, in their order */
    List<Routing> route(List<Discovery> discoveries, String tier);

    /** How long an equal order of the same customer is suspected to be the same one; zero for never. */
    Duration duplicateWindow(String tier, Channel channel);
}
