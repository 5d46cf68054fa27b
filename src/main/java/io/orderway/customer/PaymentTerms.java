package io.orderway.customer;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * When a customer pays.
 *
 * @param code {@code PREPAID}, or {@code NET} and the number of days after the invoice, for example {@code NET30}
 */
public record PaymentTerms(String code) {

    // before the constants, whose constructor needs it
    private static final Pattern FORMAT = Pattern.compile("PREPAID|NET\\d{1,3}");

    public static final PaymentTerms PREPAID = new PaymentTerms("PREPAID");

    /** @throws IllegalArgumentException if the code is not of this form */
    public PaymentTerms {
        if (!isValid(code)) {
            throw new IllegalArgumentException("Payment terms are PREPAID or NET and a number of days, not " + code);
        }
    }

    public static PaymentTerms of(String code) {
        return new PaymentTerms(code);
    }

    public static PaymentTerms net(int days) {
        return new PaymentTerms("NET" + days);
    }

    public static boolean isValid(String code) {
        return code != null && FORMAT.matcher(code).matches();
    }

    public boolean isPrepaid() {
        return equals(PREPAID);
    }

    /** @return the day on which an invoice is due; its own date for those who pay in advance */
    public LocalDate dueDate(LocalDate invoiceDate) {
        return isPrepaid() ? invoiceDate : invoiceDate.plusDays(Integer.parseInt(code.substring("NET".length())));
    }

    @Override
    public String toString() {
        return code;
    }
}
