package io.orderway.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Telephone numbers as people write them in different countries. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {
    }

    /**
     * The number as carriers and telephones want it.
     *
     * @param text    as typed, with or without the country's prefix
     * @param country ISO code of the country in which it is dialled if it has no prefix; may be {@code null}
     * @return in E.164, for example {@code +442079460018}; empty if no such number can exist
     */
    public static Optional<String> normalise(String text, String country) {
        try {
            PhoneNumber number = UTIL.parse(text, country);
            return UTIL.isValidNumber(number) ? Optional.of(UTIL.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
