package io.orderway.loss.application;

import io.orderway.loss.Remedy;

/** The tables by which losses are handled. */
public interface LossTables {

    /** @param destinationCountry ISO 3166-1 alpha-2 */
    String zone(String destinationCountry);

    Choice withoutAnswer(boolean goodsAvailable, String zone);

    /** @param reason for people, with the table's version */
    record Choice(Remedy remedy, String reason) {
    }
}
