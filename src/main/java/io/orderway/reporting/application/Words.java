package io.orderway.reporting.application;

import io.orderway.order.Channel;
import io.orderway.order.OrderState;
import io.orderway.order.PartyRole;
import io.orderway.order.ShipmentState;
import java.util.Locale;

/** How people of the house call what the program has constants for. */
public final class Words {

    private Words() {
    }

    /** {@code ORDER_RELEASED} becomes {@code Order released}. */
    public static String sentence(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What a timeline entry is called. */
    public static String event(String type) {
        return switch (type) {
            case "FINDING_TAKE" -> "Finding corrected";
            case "FINDING_KEEP" -> "Finding kept as it is";
            case "FINDING_DROP" -> "Line with finding dropped";
            case "FINDING_ASK" -> "Customer to be asked";
            default -> sentence(type);
        };
    }

    public static String of(OrderState state) {
        return switch (state) {
            case RECEIVED -> "Being verified";
            // From the reservation of goods until the last of them is confirmed.
            case IN_DELIVERY -> "In progress";
            default -> sentence(state.name());
        };
    }

    public static String of(ShipmentState state) {
        return state == ShipmentState.OPEN ? "Goods reserved" : sentence(state.name());
    }

    public static String of(Channel channel) {
        return switch (channel) {
            case EMAIL -> "E-mail";
            case HOUSE -> "The house itself";
            default -> sentence(channel.name());
        };
    }

    public static String of(PartyRole role) {
        return switch (role) {
            case ORDERING -> "Ordered by";
            case BILL_TO -> "Invoice to";
            case SHIP_TO -> "Deliver to";
        };
    }
}
