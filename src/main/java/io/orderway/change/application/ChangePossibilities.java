package io.orderway.change.application;

import io.orderway.change.ChangeKind;
import io.orderway.change.ChangeStage;
import io.orderway.change.ChangeWay;

/** What the table {@code change-possibility} says. */
public interface ChangePossibilities {

    Possibility of(ChangeStage stage, ChangeKind kind);

    /** @param answerWithin how long the offer holds, as {@link io.orderway.calendar.WorkingCalendar#dueIn} reads it */
    record Possibility(ChangeWay way, String answerWithin, int version) {
    }
}
