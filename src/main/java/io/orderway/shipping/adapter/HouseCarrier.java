package io.orderway.shipping.adapter;

import io.orderway.shipping.application.CancellationAnswer;
import io.orderway.shipping.application.Carrier;
import io.orderway.shipping.application.CarrierAnswer;
import io.orderway.shipping.application.CarrierRequest;
import io.orderway.shipping.application.InterceptReply;
import io.orderway.shipping.domain.ShippedConsignments;

/**
 * The house's own vans and drivers, which take everything. Its tracking numbers are built like those of the world's posts (UPU standard S10):
 * two letters, eight digits, a check digit, the country.
 */
class HouseCarrier implements Carrier {

    private static final String NAME = "House carrier";
    private static final String INDICATOR = "HW";
    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private final ShippedConsignments consignments;
    private final String country;

    HouseCarrier(ShippedConsignments consignments, String country) {
        this.consignments = consignments;
        this.country = country;
    }

    @Override
    public CarrierAnswer book(CarrierRequest request) {
        return new CarrierAnswer.Taken(NAME, trackingNumber(consignments.nextHouseTrackingNumber(), country), null);
    }

    @Override
    public CancellationAnswer cancel(String key, String trackingNumber) {
        return new CancellationAnswer.Cancelled();
    }

    /** Our own drivers are rung up. */
    @Override
    public InterceptReply intercept(String key, String trackingNumber) {
        return new InterceptReply.Accepted();
    }

    /** @param sequence at most eight digits */
    static String trackingNumber(long sequence, String country) {
        String digits = "%08d".formatted(sequence);
        return INDICATOR + digits + checkDigit(digits) + country;
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        if (check == 10) {
            return 0;
        }
        return check == 11 ? 5 : check;
    }
}
