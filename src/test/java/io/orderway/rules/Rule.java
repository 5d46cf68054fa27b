package io.orderway.rules;

import java.util.List;

/** A rule of the house that a test enforces. Each rule has a fixture that breaks it, so that a rule which checks nothing is noticed. */
public interface Rule {

    /** The rule's name, as people quote it: upper case with dashes. */
    String name();

    /** What stands against the rule, empty if all is well. */
    List<Violation> check(Target target);
}
