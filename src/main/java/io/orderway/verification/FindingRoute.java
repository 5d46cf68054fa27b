package io.orderway.verification;

/** Who looks at a finding. */
public enum FindingRoute {
    /** Nobody needs to: it is noted, the order passes. */
    PASS,
    CLERK,
    SALES,
    FINANCE
}
