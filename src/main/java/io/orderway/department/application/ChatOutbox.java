package io.orderway.department.application;

import io.orderway.shared.OrderNumber;
import java.time.Duration;
import java.util.List;

/** Keeps lines for the departments' chats until a chat has them. */
public interface ChatOutbox {

    /** Records in the caller's transaction; does nothing for a department without a chat. */
    void add(String department, OrderNumber number, String sentence);

    List<DueLine> take(int limit, Duration lease);

    void markSent(DueLine line);

    /** @return false if the line was no longer the caller's */
    boolean giveUp(DueLine line, String reason);

    void postpone(DueLine line, Duration delay, String reason);

    /** Gives back a line that was taken but not tried. */
    void giveBack(DueLine line, Duration delay);

    /** @param attempt 1 for the first */
    record DueLine(long id, String department, String text, int attempt) {
    }
}
