package io.orderway.department.application;

import java.util.Set;

/**
 * Whom one kind of event concerns.
 *
 * @param departments         who always hears of it
 * @param involvedDepartments who hears of it if it has had work on the order
 * @param sentence            what it means for them; about the order, never about a person
 * @param tableVersion        of the table that said so
 */
public record Concern(Set<String> departments, Set<String> involvedDepartments, String sentence, int tableVersion) {

    static final Concern NONE = new Concern(Set.of(), Set.of(), "", 0);

    boolean isNone() {
        return departments.isEmpty() && involvedDepartments.isEmpty();
    }
}
