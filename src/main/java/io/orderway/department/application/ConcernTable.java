package io.orderway.department.application;

/** The table by which the business says which department hears of what. */
public interface ConcernTable {

    /** @param eventType as the order's timeline names it; types that the table does not know concern nobody */
    Concern of(String eventType);
}
