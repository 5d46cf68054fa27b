package io.orderway.payment.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like the number of a payment card: such a number is never stored. */
public final class CardNumbers {

    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){12,18}(?!\\d)");

    /** Some are digits enough, by chance; a card has no such number (RFC 9562). */
    private static final Pattern UUID = Pattern.compile("(?i)(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])");

    private CardNumbers() {
    }

    /** True if the text holds 13 to 19 digits, also in groups, whose check digit fits (ISO/IEC 7812, Luhn). */
    public static boolean isIn(String text) {
        if (text == null) {
            return false;
        }
        Matcher candidates = DIGITS.matcher(UUID.matcher(text).replaceAll(" / "));
        while (candidates.find()) {
            if (isChecked(candidates.group().replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
