package io.orderway.intake.domain;

/** How {@code 1/12/2010} is meant: the first of December or the twelfth of January. */
public enum DateOrder {
    DAY_FIRST, MONTH_FIRST
}
