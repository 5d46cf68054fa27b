package io.orderway.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the inbox is.
 *
 * @param delays    how long to wait after the first, second, … attempt; once they are used up, a person is asked
 * @param batchSize how many due events one sweep takes
 */
@ConfigurationProperties("orderway.inbox")
record InboxSettings(
        @DefaultValue({"10s", "1m", "5m", "30m", "2h", "6h", "12h"}) List<Duration> delays, @DefaultValue("200") int batchSize) {

    boolean isPatientAfter(int attempts) {
        return attempts <= delays.size();
    }

    Duration delayAfter(int attempts) {
        return delays.get(attempts - 1);
    }
}
