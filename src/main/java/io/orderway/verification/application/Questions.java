package io.orderway.verification.application;

import io.orderway.customer.AddressField;
import io.orderway.order.OrderView;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.FieldKind;
import io.orderway.verification.FindingCode;
import io.orderway.verification.domain.Finding;
import io.orderway.verification.domain.Need;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the customer is asked about what was found. */
final class Questions {

    private static final Map<FindingCode, FieldKind> BY_CODE = new EnumMap<>(Map.of(
            FindingCode.PRODUCT_MISSING, FieldKind.LINE_ARTICLE,
            FindingCode.PRODUCT_UNKNOWN, FieldKind.LINE_ARTICLE,
            FindingCode.PRODUCT_BLOCKED, FieldKind.LINE_ARTICLE,
            FindingCode.PRODUCT_DISCONTINUED, FieldKind.LINE_ARTICLE,
            FindingCode.QUANTITY_UNUSUAL, FieldKind.LINE_QUANTITY,
            FindingCode.PRICE_BELOW_AGREED, FieldKind.LINE_PRICE,
            FindingCode.DELIVERY_ADDRESS_IMPLAUSIBLE, FieldKind.SHIP_POSTCODE,
            FindingCode.REQUESTED_DATE_PAST, FieldKind.REQUESTED_DATE,
            FindingCode.REQUESTED_DATE_FAR, FieldKind.REQUESTED_DATE));

    private static final Map<AddressField, FieldKind> DELIVERY = Map.of(
            AddressField.STREET, FieldKind.SHIP_STREET, AddressField.POSTCODE, FieldKind.SHIP_POSTCODE,
            AddressField.CITY, FieldKind.SHIP_CITY, AddressField.COUNTRY, FieldKind.SHIP_COUNTRY);

    private static final Map<AddressField, FieldKind> BILLING = Map.of(
            AddressField.STREET, FieldKind.BILL_STREET, AddressField.POSTCODE, FieldKind.BILL_POSTCODE,
            AddressField.CITY, FieldKind.BILL_CITY, AddressField.COUNTRY, FieldKind.BILL_COUNTRY);

    private Questions() {
    }

    static boolean isAskable(FindingCode code) {
        return BY_CODE.containsKey(code);
    }

    /** The question that a person wants to be put to the customer. */
    static Need about(Finding finding, OrderView order) {
        FieldKind kind = BY_CODE.get(finding.code());
        OrderView.Line line = order.lines().stream().filter(candidate -> Integer.valueOf(candidate.lineNumber()).equals(finding.lineNumber()))
                .findFirst().orElse(null);
        return switch (kind) {
            case LINE_ARTICLE -> need(finding, kind, "We do not sell “%s”. Which article do you mean?".formatted(line.sku()), line.sku(), null);
            case LINE_QUANTITY -> need(finding, kind, "You ordered %d pieces of %s. How many do you need?".formatted(line.wanted(), name(line)),
                    Integer.toString(line.wanted()), null);
            case LINE_PRICE -> need(finding, kind, "You ordered %s at %s; our price is %s %s. Do you accept it?".formatted(name(line),
                    line.unitPrice().stripTrailingZeros().toPlainString(), finding.proposedValue(), order.currency()), null, finding.proposedValue());
            case REQUESTED_DATE -> need(finding, kind, "You asked for delivery on %s. Which date do you mean?".formatted(order.requestedDate()),
                    order.requestedDate().toString(), null);
            default -> need(finding, kind, "The postcode of the delivery address does not fit its country. What is it?", null, null);
        };
    }

    static List<Need> aboutDelivery(Set<AddressField> missing) {
        return missing.stream().map(field -> Need.of(DELIVERY.get(field), BlockedStep.SHIP, "Where do we deliver to?")).toList();
    }

    static List<Need> aboutBilling(Set<AddressField> missing) {
        return missing.stream().map(field -> Need.of(BILLING.get(field), BlockedStep.INVOICE, "Where do we send the invoice to?")).toList();
    }

    private static Need need(Finding finding, FieldKind kind, String question, String present, String proposed) {
        return new Need(kind, finding.lineNumber(), BlockedStep.VERIFY, question, present, proposed, finding.id());
    }

    private static String name(OrderView.Line line) {
        return line.description() == null || line.description().isBlank() ? line.sku() : line.description();
    }
}
