package io.orderway.notification.adapter;

import io.orderway.document.Company;
import org.springframework.stereotype.Component;

/** In whose name messages go out. */
@Component
class Sender {

    private final Company company;
    private final String address;
    private final String replyTo;

    /** @throws IllegalArgumentException if the configured address is none */
    Sender(Company company, MailProperties properties) {
        this.company = company;
        this.address = given(properties.from(), company.email());
        this.replyTo = given(properties.replyTo(), address);
        if (address.indexOf('@') < 1) {
            throw new IllegalArgumentException("orderway.mail.from is no e-mail address: " + address);
        }
    }

    private static String given(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    Company company() {
        return company;
    }

    /** The name beside the address. */
    String name() {
        return HeaderText.of(company.name());
    }

    String address() {
        return address;
    }

    String replyTo() {
        return replyTo;
    }

    /** The right-hand side of each Message-ID. */
    String messageIdHost() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
