package io.orderway.delivery.application;

/** How long a carrier may be silent before a parcel is looked for. */
public interface SilenceTables {

    /**
     * @param service            what the carrier was asked for; null where nobody knows any more
     * @param destinationCountry ISO 3166-1 alpha-2
     */
    Limits limits(String service, String destinationCountry);

    /**
     * @param silentDays  working days without an event
     * @param overdueDays working days beyond the end of the carrier's time, whatever he tells
     */
    record Limits(int silentDays, int overdueDays) {
    }
}
