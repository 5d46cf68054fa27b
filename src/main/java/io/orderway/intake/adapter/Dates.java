package io.orderway.intake.adapter;

import io.orderway.intake.domain.DateOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with or without a time of day: {@code 2010-12-01 08:26:00} (also with a {@code T}), {@code 1.12.2010 08:26}, which always has the day
 * first, and {@code 1/12/2010 08:26} or {@code 12-1-10 8:26}, whose order the file must tell. Two digits of a year mean this century.
 */
final class Dates {

    private static final String TIME = "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})" + TIME);
    private static final Pattern OPEN = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2099;

    private Dates() {
    }

    static Optional<LocalDateTime> parse(String text, DateOrder order) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3), iso, 4);
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return date(year(dotted.group(3)), number(dotted, 2), number(dotted, 1), dotted, 4);
        }
        Matcher open = OPEN.matcher(text);
        if (!open.matches()) {
            return Optional.empty();
        }
        int first = number(open, 1);
        int second = number(open, 3);
        return order == DateOrder.DAY_FIRST ? date(year(open.group(4)), second, first, open, 5)
                : date(year(open.group(4)), first, second, open, 5);
    }

    /** A date that is one day with the day first and another with the month first. */
    static boolean isAmbiguous(String text) {
        Optional<LocalDateTime> dayFirst = parse(text, DateOrder.DAY_FIRST);
        Optional<LocalDateTime> monthFirst = parse(text, DateOrder.MONTH_FIRST);
        return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
    }

    private static Optional<LocalDateTime> date(int year, int month, int day, Matcher matcher, int hourGroup) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(year, month, day, number(matcher, hourGroup), number(matcher, hourGroup + 1),
                    number(matcher, hourGroup + 2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }
}
