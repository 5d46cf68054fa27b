package io.orderway.intake.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.intake.application.FileSource;
import io.orderway.intake.application.Rows;
import io.orderway.intake.application.Settlement;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.FileRow;
import io.orderway.intake.domain.ImportKind;
import io.orderway.order.Channel;
import io.orderway.order.DeliveryWish;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderPurpose;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderwayOrderFormatTest {

    private static final String HEADER = "channel,external_reference,customer_number,requested_date,delivery,urgency,shipping,ship_to_name,"
            + "ship_to_street,ship_to_postcode,ship_to_city,ship_to_country,sku,quantity,unit_price,currency\n";
    private static final OrderwayOrderFormat FORMAT = new OrderwayOrderFormat(() -> Map.of("POST", LineKind.CARRIAGE));

    @Test
    void rowsOfOneReferenceAreOneOrder() {
        Settlement settlement = settle(
                "WEB_SHOP,A-17,17850,2026-12-03,PARTIAL,RUSH,CARRIER,Corner Shop,1 High Street,M1 1AE,Manchester,gb,85123A,6,2.55,GBP",
                "WEB_SHOP,A-17,,,,,,,,,,,71053,2,,", "web shop,A-17,17850,,,,,,,,,,post,1,4.95,GBP");
        assertThat(settlement.order()).contains(new OrderDraft(Channel.WEB_SHOP, "A-17", null, "17850", false, null,
                LocalDate.of(2026, 12, 3), DeliveryWish.PARTIAL, true, ShippingMethod.CARRIER, "GBP",
                Map.of(PartyRole.SHIP_TO, new Party("Corner Shop", null, null, "1 High Street", "M1 1AE", "Manchester", "GB")),
                List.of(new OrderDraft.Line(LineKind.GOODS, "85123A", "", 6, new BigDecimal("2.55")),
                        new OrderDraft.Line(LineKind.GOODS, "71053", "", 2, null),
                        new OrderDraft.Line(LineKind.CARRIAGE, "POST", "", 1, new BigDecimal("4.95"))), null, true));
        assertThat(settlement.ends()).extracting(Settlement.RowEnd::disposition)
                .containsExactly(Disposition.ORDER, Disposition.ORDER, Disposition.CHARGE);
    }

    @Test
    void whatWasNotSaidStaysOpen() {
        OrderDraft order = settle("FILE,1,,,,,,,,,,,85123A,6,,").order().orElseThrow();
        assertThat(order.customerNumber()).isNull();
        assertThat(order.currency()).isNull();
        assertThat(order.deliveryWish()).isNull();
        assertThat(order.parties()).isEmpty();
    }

    @Test
    void aFileAsksForSamples() {
        assertThat(settleKinds("FILE,1,17850,85123A,6,,sample", "FILE,1,17850,71053,2,0,").order().orElseThrow().purpose())
                .isEqualTo(OrderPurpose.of(OrderKind.SAMPLE));
        assertThat(settleKinds("FILE,1,17850,85123A,6,2.55,").order().orElseThrow().purpose()).isEqualTo(OrderPurpose.SALE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "FILE,1,17850,85123A,6,,REPLACEMENT  | kind is none of SALES, SAMPLE: REPLACEMENT.",
            "FILE,1,17850,85123A,6,2.55,SAMPLE   | A sample costs nothing: it has neither prices nor charges.",
            "FILE,1,17850,POST,1,4.95,SAMPLE     | A sample costs nothing: it has neither prices nor charges."})
    void aFileAsksForNothingElseWithoutCharge(String row, String reason) {
        assertThat(settleKinds(row).ends()).containsExactly(new Settlement.RowEnd(2, Disposition.REFUSED, reason));
    }

    @Test
    void equalLinesAreSummed() {
        OrderDraft order = settle("FILE,1,17850,,,,,,,,,,85123A,6,2.55,GBP", "FILE,1,17850,,,,,,,,,,85123a,4,2.550,GBP").order().orElseThrow();
        assertThat(order.lines()).singleElement().extracting(OrderDraft.Line::quantity).isEqualTo(10);
    }

    @Test
    void rowsThatContradictEachOtherAreRefused() {
        Settlement settlement = settle("FILE,1,17850,2026-12-03,,,,,,,,,85123A,6,2.55,GBP", "FILE,1,17851,2026-12-04,,,,,,,,,71053,6,2.55,EUR");
        assertThat(settlement.order()).isEmpty();
        assertThat(settlement.ends()).extracting(Settlement.RowEnd::reason)
                .containsOnly("The rows of this order contradict each other in customer_number, requested_date, currency.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "FILE,1,17850,,,,,,,,,,85123A,-6,2.55,GBP         | quantity is not between 1 and 1,000,000: -6.",
            "FILE,1,17850,,,,,,,,,,85123A,6,-2.55,GBP         | unit_price is below zero: -2.55.",
            "FILE,1,17850,,SOON,,,,,,,,85123A,6,2.55,GBP      | delivery is none of COMPLETE, PARTIAL: SOON.",
            "FILE,1,17850,,,,,,,,,UK,85123A,6,2.55,GBP        | ship_to_country is not a country code of two letters: UK.",
            "FILE,1,17850,,,,,,,,,,85123A,6,2.55,POUND        | currency is not a currency code: POUND.",
            "FILE,1,17850,2026-13-01,,,,,,,,,85123A,6,2.55,GBP| requested_date is not a date: 2026-13-01.",
            "FILE,1,17850,,,,,,,,,,POST,1,,GBP                | unit_price is missing."})
    void aFaultyRowIsRefused(String row, String reason) {
        assertThat(settle(row).ends()).containsExactly(new Settlement.RowEnd(2, Disposition.REFUSED, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PIGEON | 1 | channel is none of WEB_SHOP, PARTNER, FILE, PHONE, EMAIL: PIGEON.",
            "HOUSE  | 1 | channel is none of WEB_SHOP, PARTNER, FILE, PHONE, EMAIL: HOUSE.",
            "       | 1 | channel is missing.",
            "FILE   |   | external_reference is missing.",
            "       |   | channel is missing. external_reference is missing.",
            "FILE   | 123456789012345678901234567890123456789012345678901234567890123456789012345678901 | external_reference is longer than 80 characters."})
    void aRowOfNoKnownChannelOrWithoutReferenceBelongsToNoOrder(String channel, String reference, String fault) {
        FileRow row = read(file("%s,%s,17850,,,,,,,,,,85123A,6,2.55,GBP".formatted(channel == null ? "" : channel,
                reference == null ? "" : reference))).get(0);
        assertThat(FORMAT.documentOf(row)).isEmpty();
        assertThat(FORMAT.faultWithoutDocument(row)).isEqualTo(fault);
    }

    private static Settlement settle(String... rows) {
        return settle(file(rows));
    }

    private static Settlement settleKinds(String... rows) {
        return settle(Texts.file("channel,external_reference,customer_number,sku,quantity,unit_price,kind\n" + String.join("\n", rows) + "\n"));
    }

    private static Settlement settle(FileSource file) {
        List<FileRow> read = read(file);
        String document = FORMAT.documentOf(read.get(0)).orElseThrow();
        assertThat(read).allMatch(row -> FORMAT.documentOf(row).orElseThrow().equals(document));
        Dialect dialect = Texts.dialectOf(file, ImportKind.ORDERS);
        return FORMAT.settle(document, read, dialect, Optional.empty());
    }

    private static FileSource file(String... rows) {
        return Texts.file(HEADER + String.join("\n", rows) + "\n");
    }

    private static List<FileRow> read(FileSource file) {
        return Texts.rows(file, ImportKind.ORDERS).stream().map(row -> ((Rows.Row.Read) row).row()).toList();
    }
}
