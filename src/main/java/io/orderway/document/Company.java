package io.orderway.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The house itself, as it stands on its papers and in its mails.
 *
 * @param country      in words
 * @param registration where and under which number it is registered
 * @param iban         account to which customers pay
 */
@ConfigurationProperties("orderway.company")
public record Company(
        @DefaultValue("Larkfield Giftware Ltd") String name,
        @DefaultValue("14 Wharf Lane") String street,
        @DefaultValue("Bristol") String city,
        @DefaultValue("BS1 4RW") String postcode,
        @DefaultValue("United Kingdom") String country,
        @DefaultValue("+44 117 496 0100") String phone,
        @DefaultValue("orders@larkfield.example") String email,
        @DefaultValue("www.larkfield.example") String web,
        @DefaultValue("GB 123 4567 89") String vatNumber,
        @DefaultValue("Registered in England and Wales no. 01234567") String registration,
        @DefaultValue("GB00 LARK 0000 0000 0000 00") String iban) {
}
