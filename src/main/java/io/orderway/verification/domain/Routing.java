package io.orderway.verification.domain;

import io.orderway.verification.FindingRoute;

/**
 * Who looks at a finding.
 *
 * @param secondPerson keeping the order as it is needs a second person
 * @param version      of the table that said so
 */
public record Routing(FindingRoute route, boolean secondPerson, int version) {
}
