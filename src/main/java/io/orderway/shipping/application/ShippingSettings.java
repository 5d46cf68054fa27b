package io.orderway.shipping.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the house ships.
 *
 * @param houseCountry     ISO 3166 code of the country that goods leave from
 * @param trackingLinkLife how long a customer can follow his parcels on our page
 */
@ConfigurationProperties("orderway.shipping")
public record ShippingSettings(@DefaultValue("GB") String houseCountry, @DefaultValue("90d") Duration trackingLinkLife) {
}
