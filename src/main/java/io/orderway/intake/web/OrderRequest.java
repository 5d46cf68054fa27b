package io.orderway.intake.web;

import io.orderway.order.Channel;
import io.orderway.order.DeliveryWish;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderKind;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** An order as a web shop, a partner or a clerk sends it. What is left out is taken from the customer's master data or from agreements. */
@Schema(name = "Order")
record OrderRequest(
        @Schema(description = "How the order reached you; FILE is reserved for imports") @NotNull Channel channel,
        @Schema(description = "Your own number of the order, unique within the channel")
        @Size(min = 1, max = 80) @OneLine String externalReference,
        @Schema(description = "What the customer calls the order; printed on papers") @Size(max = 80) @OneLine String customerReference,
        @Schema(description = "Need not be known: an unknown customer becomes a finding") @Size(max = 40) @OneLine String customerNumber,
        LocalDate documentDate,
        LocalDate requestedDate,
        @Schema(description = "Left out for the customer's usual wish") DeliveryWish deliveryWish,
        @Schema(description = "The customer wishes it faster than usual") boolean rush,
        @Schema(description = "Left out for a carrier") ShippingMethod shippingMethod,
        @Schema(description = "ISO 4217 code of all prices; left out for the customer's own")
        @Pattern(regexp = "[A-Z]{3}", message = "is not a currency code") String currency,
        @Valid PartyRequest ordering,
        @Valid PartyRequest billTo,
        @Valid PartyRequest shipTo,
        @NotEmpty(message = "needs at least one line") @Size(max = 5_000) List<@Valid @NotNull LineRequest> lines,
        @Schema(description = "SALES unless said otherwise; SAMPLE for goods without charge, SUPPLY for what a department of the house "
                + "takes for itself, SPECIAL for what is to be offered before it is made or bought")
        OrderKind kind,
        @Schema(description = "Of a supply order, which names it: 1 to 20 letters, digits, points and hyphens")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}", message = "has 1 to 20 letters, digits, points and hyphens") String costCentre,
        @Schema(description = "The customer's words on the order")
        @Size(max = 2_000) @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "contains characters that are no text") String remark) {

    @Schema(name = "Party", description = "A party that is left out is taken from the customer's master data as a whole")
    record PartyRequest(@Size(max = 200) @OneLine String name, @Size(max = 254) @OneLine String email, @Size(max = 40) @OneLine String phone,
            @Size(max = 200) @OneLine String street, @Size(max = 20) @OneLine String postcode, @Size(max = 100) @OneLine String city,
            @Schema(description = "ISO 3166 code of two letters")
            @Pattern(regexp = "[A-Z]{2}", message = "is not a country code") String country) {

        Party party() {
            return new Party(name, email, phone, street, postcode, city, country);
        }
    }

    @Schema(name = "OrderLine")
    record LineRequest(
            @Schema(description = "GOODS unless said otherwise") LineKind kind,
            @Schema(description = "Need not be known: an unknown article becomes a finding") @NotBlank @Size(max = 40) @OneLine String sku,
            @Size(max = 200) @OneLine String description,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity,
            @Schema(description = "Net; left out where the agreed price applies; below zero for a discount only")
            @Digits(integer = 7, fraction = 4) BigDecimal unitPrice) {

        @AssertTrue(message = "of goods is not below zero, and charges name theirs")
        @Schema(hidden = true)
        boolean isUnitPricePossible() {
            return isGoods() ? unitPrice == null || unitPrice.signum() >= 0 : unitPrice != null;
        }

        OrderDraft.Line line() {
            return new OrderDraft.Line(isGoods() ? LineKind.GOODS : kind, sku.strip(), description, quantity, unitPrice);
        }

        boolean isFree() {
            return isGoods() && (unitPrice == null || unitPrice.signum() == 0);
        }

        private boolean isGoods() {
            return kind == null || kind == LineKind.GOODS;
        }
    }

    @AssertTrue(message = "is none that is known")
    @Schema(hidden = true)
    boolean isCurrencyKnown() {
        return currency == null || CurrencyUnit.registeredCurrencies().stream().anyMatch(known -> known.getCode().equals(currency));
    }

    @AssertTrue(message = "is none that you can use: FILE is for imports, HOUSE for what the house itself places")
    @Schema(hidden = true)
    boolean isChannelOpen() {
        return channel != Channel.FILE && channel != Channel.HOUSE;
    }

    @Override
    public OrderKind kind() {
        return kind == null ? OrderKind.SALES : kind;
    }

    boolean isSupply() {
        return kind() == OrderKind.SUPPLY;
    }

    /** @throws IllegalArgumentException with a sentence, if this kind of order cannot be what it says */
    OrderDraft draft() {
        return new OrderDraft(channel, externalReference, customerReference, customerNumber, isSupply(), documentDate, requestedDate, deliveryWish,
                rush, isSupply() ? ShippingMethod.COLLECTION : shippingMethod, currency, parties(), lines.stream().map(LineRequest::line).toList(),
                remark, false, RequestedPurpose.of(this));
    }

    private Map<PartyRole, Party> parties() {
        Map<PartyRole, Party> parties = new EnumMap<>(PartyRole.class);
        put(parties, PartyRole.ORDERING, ordering);
        put(parties, PartyRole.BILL_TO, billTo);
        put(parties, PartyRole.SHIP_TO, shipTo);
        return parties;
    }

    private static void put(Map<PartyRole, Party> parties, PartyRole role, PartyRequest party) {
        if (party != null) {
            parties.put(role, party.party());
        }
    }
}
