package io.orderway.shipping.adapter;

import io.orderway.shipping.application.Carrier;
import io.orderway.shipping.application.ShippingSettings;
import io.orderway.shipping.domain.ShippedConsignments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Chooses who carries: the service that is configured, or else the house itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CarrierSettings.class, ShippingSettings.class})
class CarrierConfiguration {

    @Bean
    Carrier carrier(CarrierSettings carrier, ShippingSettings shipping, ShippedConsignments consignments, RestClient.Builder http) {
        return carrier.isConfigured() ? new HttpCarrier(carrier, http) : new HouseCarrier(consignments, shipping.houseCountry());
    }
}
