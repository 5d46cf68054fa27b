package io.orderway.verification.application.checks;

import io.orderway.customer.AddressField;
import io.orderway.customer.Addresses;
import io.orderway.customer.PostalAddress;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.verification.FindingCode;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.application.PartyAddresses;
import io.orderway.verification.domain.Discovery;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Goods can be delivered to the delivery address, an invoice to the billing address. The sentences name no address: findings are kept for years. */
@Component
class AddressCheck implements Check {

    private final Addresses addresses;

    AddressCheck(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Stream<Discovery> findings(CheckedOrder checked) {
        if (checked.order().houseAccount()) {
            return Stream.empty();
        }
        Party shipTo = checked.order().party(PartyRole.SHIP_TO);
        Party billTo = checked.order().party(PartyRole.BILL_TO);
        PostalAddress delivery = PartyAddresses.of(shipTo);
        PostalAddress billing = PartyAddresses.of(billTo);
        boolean delivered = checked.order().shippingMethod() == ShippingMethod.CARRIER && !checked.goods().isEmpty();
        boolean same = delivery.equals(billing);
        List<String> deliveryProblems = delivered || same ? addresses.problems(delivery) : List.of();
        List<String> billingProblems = same ? deliveryProblems : addresses.problems(billing);
        return Stream.concat(
                delivered ? delivery(delivery, deliveryProblems) : Stream.empty(),
                billingProblems.isEmpty() ? Stream.empty() : billing(billing));
    }

    private Stream<Discovery> delivery(PostalAddress address, List<String> problems) {
        if (problems.isEmpty()) {
            return Stream.empty();
        }
        Set<AddressField> missing = addresses.missing(address);
        Stream.Builder<Discovery> findings = Stream.builder();
        if (!missing.isEmpty()) {
            findings.add(Discovery.ofOrder(FindingCode.DELIVERY_ADDRESS_INCOMPLETE, subject(missing), "The delivery address has no " + words(missing) + "."));
        }
        if (problems.size() > missing.size()) {
            findings.add(Discovery.ofOrder(FindingCode.DELIVERY_ADDRESS_IMPLAUSIBLE, Integer.toHexString(address.hashCode()),
                    "The delivery address cannot be: postcode and country do not fit."));
        }
        return findings.build();
    }

    private Stream<Discovery> billing(PostalAddress address) {
        Set<AddressField> missing = addresses.missing(address);
        return missing.isEmpty() ? Stream.empty() : Stream.of(Discovery.ofOrder(FindingCode.BILLING_ADDRESS_INCOMPLETE, subject(missing),
                "The billing address has no " + words(missing) + "."));
    }

    private static String subject(Set<AddressField> fields) {
        return fields.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String words(Set<AddressField> fields) {
        return fields.stream().map(field -> field.name().toLowerCase()).collect(Collectors.joining(", "));
    }
}
