package io.orderway.intake.domain;

import java.util.Optional;

/** What a person has said about a file; nothing is assumed in place of a missing answer. */
public record Answers(Optional<DateOrder> dateOrder, Optional<DecimalMark> decimalMark) {

    public static Answers none() {
        return new Answers(Optional.empty(), Optional.empty());
    }
}
