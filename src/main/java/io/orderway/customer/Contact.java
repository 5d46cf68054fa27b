package io.orderway.customer;

import java.util.regex.Pattern;

/**
 * How a customer is reached. Either part may be missing ({@code null}, never blank).
 *
 * @param phone in E.164 if that is possible, else as it was typed
 */
public record Contact(String email, String phone) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    public Contact {
        email = Texts.stripToNull(email);
        phone = Texts.stripToNull(phone);
    }

    /** Whether the text has the form of one e-mail address. */
    public static boolean isEmail(String text) {
        return text != null && text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    Contact withPhoneOf(String country) {
        return phone == null ? this : new Contact(email, PhoneNumbers.normalise(phone, country).orElse(phone));
    }
}
