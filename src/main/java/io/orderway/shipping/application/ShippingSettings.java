package io.orderway.shipping.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the house ships.
 *
 * @param houseCountry     ISO 3166 code of the country that goods leave from
 */
@ConfigurationProperties("orderway.shipping")
public record ShippingSettings(@DefaultValue("GB") String houseCountry) {
}
