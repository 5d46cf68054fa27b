package io.orderway.walk;

/**
 * One thing that happens to an order. Its details are drawn from the salt alone, so that a sequence with steps left out does what is left in
 * the same way.
 */
record WalkStep(WalkAction action, long salt) {
}
