package io.orderway.intake.adapter;

import io.orderway.intake.domain.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects over a whole file which of two readings its cells allow. One reading is certain when some cell allows only it and none
 * contradicts; nothing needs to be known when no cell depends on it; everything else is asked.
 */
final class Evidence<T extends Enum<T>> {

    private static final int EXAMPLES = 3;

    private final Question.Topic topic;
    private final T first;
    private final T second;
    private final List<String> open = new ArrayList<>();
    private boolean firstSeen;
    private boolean secondSeen;
    private boolean openSeen;

    Evidence(Question.Topic topic, T first, T second) {
        this.topic = topic;
        this.first = first;
        this.second = second;
    }

    void add(String cell, boolean fitsFirst, boolean fitsSecond, boolean ambiguous) {
        firstSeen |= fitsFirst && !fitsSecond;
        secondSeen |= fitsSecond && !fitsFirst;
        openSeen |= ambiguous;
        boolean tells = ambiguous || fitsFirst != fitsSecond;
        if (tells && open.size() < EXAMPLES && !open.contains(cell)) {
            open.add(cell);
        }
    }

    Optional<T> verdict() {
        if (firstSeen && secondSeen) {
            return Optional.empty();
        }
        if (secondSeen) {
            return Optional.of(second);
        }
        return firstSeen || !openSeen ? Optional.of(first) : Optional.empty();
    }

    Question question() {
        return new Question(topic, open);
    }
}
