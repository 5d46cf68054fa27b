package io.orderway.intake.adapter;

import io.orderway.intake.domain.DecimalMark;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people and programs write them: {@code 1234}, {@code 1,234.50}, {@code 1.234,50}, {@code -3}. Thousands are grouped in full or
 * not at all; exponents, currency signs and anything else are no numbers here.
 */
final class Numbers {

    private static final int LONGEST = 30;
    private static final Pattern POINT = pattern(DecimalMark.POINT);
    private static final Pattern COMMA = pattern(DecimalMark.COMMA);

    private Numbers() {
    }

    static Optional<BigDecimal> parse(String text, DecimalMark mark) {
        return fits(text, mark)
                ? Optional.of(new BigDecimal(text.replace(String.valueOf(mark.grouping()), "").replace(mark.mark(), '.')))
                : Optional.empty();
    }

    static boolean fits(String text, DecimalMark mark) {
        return text.length() <= LONGEST && (mark == DecimalMark.POINT ? POINT : COMMA).matcher(text).matches();
    }

    /** A number that is one thing with a decimal point and another with a decimal comma, such as {@code 1,234}. */
    static boolean isAmbiguous(String text) {
        return fits(text, DecimalMark.POINT) && fits(text, DecimalMark.COMMA)
                && !parse(text, DecimalMark.POINT).equals(parse(text, DecimalMark.COMMA));
    }

    private static Pattern pattern(DecimalMark mark) {
        return Pattern.compile("[+-]?(\\d+|\\d{1,3}(\\%c\\d{3})+)(\\%c\\d+)?".formatted(mark.grouping(), mark.mark()));
    }
}
