package io.orderway.change;

/** How an order can be changed, the easiest first. */
public enum ChangeWay {
    AT_ONCE, UNDO_FIRST, NOT_ANY_MORE
}
