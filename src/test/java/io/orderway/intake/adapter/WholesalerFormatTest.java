package io.orderway.intake.adapter;

import static io.orderway.intake.adapter.Texts.WHOLESALER;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.intake.OnlineRetail;
import io.orderway.intake.application.FileSource;
import io.orderway.intake.application.Rows;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.Disposition;
import io.orderway.intake.domain.FileRow;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.application.KeptRow;
import io.orderway.intake.domain.RowAccount;
import io.orderway.intake.application.Settlement;
import io.orderway.intake.domain.Tally;
import io.orderway.order.Channel;
import io.orderway.order.LineKind;
import io.orderway.order.OrderDraft;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholesalerFormatTest {

    private static final Map<String, LineKind> CHARGES = Map.of("POST", LineKind.CARRIAGE, "DOT", LineKind.CARRIAGE, "C2", LineKind.CARRIAGE,
            "M", LineKind.CHARGE, "D", LineKind.CHARGE, "BANK CHARGES", LineKind.CHARGE, "AMAZONFEE", LineKind.CHARGE);
    private static final WholesalerFormat FORMAT = new WholesalerFormat(() -> CHARGES);

    @Test
    void anInvoiceOfGoodsIsAnOrderWithItsOwnDate() {
        Settlement settlement = settle("536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom",
                "536365,71053,LANTERN,8,2010-12-01 08:27:00,3.39,17850.0,United Kingdom");
        assertThat(settlement.order()).get().satisfies(order -> {
            assertThat(order.channel()).isEqualTo(Channel.FILE);
            assertThat(order.externalReference()).isEqualTo("536365");
            assertThat(order.customerNumber()).isEqualTo("17850");
            assertThat(order.documentDate()).isEqualTo(LocalDate.of(2010, 12, 1));
            assertThat(order.currency()).isEqualTo("GBP");
            assertThat(order.lines()).containsExactly(line("85123A", "HEART", 6, "2.55"), line("71053", "LANTERN", 8, "3.39"));
        });
        assertThat(ends(settlement)).containsOnly(Disposition.ORDER);
    }

    @Test
    void equalLinesAreSummedAndLinesAtAnotherPriceAreNot() {
        Settlement settlement = settle("1,85123A,HEART,6,2010-12-01,2.55,17850,UK", "1,85123a,,4,2010-12-01,2.550,17850,UK",
                "1,85123A,HEART,1,2010-12-01,2.95,17850,UK");
        assertThat(order(settlement).lines()).containsExactly(line("85123A", "HEART", 10, "2.55"), line("85123A", "HEART", 1, "2.95"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DOT", "M", "m", "D", "BANK CHARGES", "AMAZONFEE", "C2"})
    void chargesAreNoGoods(String code) {
        Settlement settlement = settle("1,85123A,HEART,6,2010-12-01,2.55,17850,UK", "1," + code + ",POSTAGE,2,2010-12-01,9.00,17850,UK");
        String known = code.toUpperCase(Locale.ROOT);
        assertThat(order(settlement).lines()).containsExactly(line("85123A", "HEART", 6, "2.55"),
                new OrderDraft.Line(CHARGES.get(known), known, "POSTAGE", 2, new BigDecimal("9.00")));
        assertThat(ends(settlement)).containsExactlyInAnyOrder(Disposition.ORDER, Disposition.CHARGE);
    }

    @Test
    void aDiscountOnAnOrderIsAChargeAtANegativePrice() {
        Settlement settlement = settle("1,85123A,HEART,6,2010-12-01,2.55,17850,UK", "1,D,Discount,-1,2010-12-01,5.00,17850,UK");
        assertThat(order(settlement).lines().get(1)).isEqualTo(
                new OrderDraft.Line(LineKind.CHARGE, "D", "Discount", 1, new BigDecimal("-5.00")));
    }

    @Test
    void chargesAloneAreAnOrderWithoutGoods() {
        Settlement settlement = settle("536779,BANK CHARGES,Bank Charges,1,2010-12-02 15:08:00,15.0,15823.0,United Kingdom");
        assertThat(order(settlement).lines()).extracting(OrderDraft.Line::kind).containsExactly(LineKind.CHARGE);
    }

    @ParameterizedTest
    @CsvSource({"-1,5.00,CREDIT", "1,0.00,ADJUSTMENT"})
    void chargesAloneThatBillNothingAreNoOrder(int quantity, String price, Disposition expected) {
        Settlement settlement = settle("1,M,Manual,%d,2010-12-01,%s,17850,UK".formatted(quantity, price));
        assertThat(settlement.order()).isEmpty();
        assertThat(ends(settlement)).containsExactly(expected);
    }

    @Test
    void aCreditIsKeptWholeAndIsNoOrder() {
        Settlement settlement = settle("C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom",
                "C536379,35004C,DUCKS,-2,2010-12-01 09:49:00,4.65,14527.0,United Kingdom", "C536379,POST,POSTAGE,1,2010-12-01,3,14527.0,UK");
        assertThat(settlement.order()).isEmpty();
        assertThat(ends(settlement)).containsOnly(Disposition.CREDIT).hasSize(3);
        assertThat(settlement.kept().get(1)).isEqualTo(new KeptRow(Disposition.CREDIT, 3, "C536379", "14527",
                LocalDate.of(2010, 12, 1), "35004C", "DUCKS", -2, new BigDecimal("4.65"), "GBP"));
    }

    @ParameterizedTest
    @ValueSource(ints = {56, -10})
    void zeroPricedRowsWithoutCustomerAreStockAdjustments(int quantity) {
        Settlement settlement = settle("536414,22139,,%d,2010-12-01 11:52:00,0.0,,United Kingdom".formatted(quantity));
        assertThat(settlement.order()).isEmpty();
        assertThat(settlement.kept()).singleElement().satisfies(row -> {
            assertThat(row.disposition()).isEqualTo(Disposition.ADJUSTMENT);
            assertThat(row.quantity()).isEqualTo(quantity);
            assertThat(row.customerNumber()).isNull();
        });
    }

    @Test
    void pricedRowsWithoutCustomerBelongToTheHouseAccount() {
        Settlement settlement = settle("536544,21773,ROSE,1,2010-12-01,2.51,,UK", "536544,22139,,5,2010-12-01,0,,UK",
                "536544,DOT,DOTCOM POSTAGE,1,2010-12-01,569.77,,UK");
        assertThat(order(settlement).customerNumber()).isEqualTo("HOUSE");
        assertThat(order(settlement).houseAccount()).isTrue();
        assertThat(ends(settlement)).containsExactlyInAnyOrder(Disposition.ORDER, Disposition.ADJUSTMENT, Disposition.CHARGE);
    }

    @Test
    void oneRowThatNamesTheCustomerNamesHimForTheInvoice() {
        Settlement settlement = settle("1,21773,ROSE,1,2010-12-01,2.51,,UK", "1,21774,ROSE,1,2010-12-01,2.51,17850,UK");
        assertThat(order(settlement).customerNumber()).isEqualTo("17850");
    }

    @Test
    void goodsGivenAwayStayOnTheOrder() {
        Settlement settlement = settle("1,21773,ROSE,1,2010-12-01,0,17850,UK");
        assertThat(order(settlement).lines()).containsExactly(line("21773", "ROSE", 1, "0"));
    }

    @Test
    void aNegativeQuantityLowersAnEqualLine() {
        Settlement settlement = settle("1,21773,ROSE,6,2010-12-01,2.51,17850,UK", "1,21773,ROSE,-2,2010-12-01,2.51,17850,UK");
        assertThat(order(settlement).lines()).containsExactly(line("21773", "ROSE", 4, "2.51"));
        assertThat(ends(settlement)).containsOnly(Disposition.ORDER);
    }

    @ParameterizedTest
    @CsvSource({"-6,2.51", "-7,2.51", "-2,2.50"})
    void aNegativeQuantityThatNoEqualLineCarriesIsACredit(int quantity, String price) {
        Settlement settlement = settle("1,21773,ROSE,6,2010-12-01,2.51,17850,UK",
                "1,21773,ROSE,%d,2010-12-01,%s,17850,UK".formatted(quantity, price));
        assertThat(order(settlement).lines()).containsExactly(line("21773", "ROSE", 6, "2.51"));
        assertThat(ends(settlement)).containsExactlyInAnyOrder(Disposition.ORDER, Disposition.CREDIT);
    }

    @Test
    void aNegativeQuantityAtPriceZeroMovesStockOnly() {
        assertThat(ends(settle("1,21773,ROSE,-6,2010-12-01,0,17850,UK"))).containsExactly(Disposition.ADJUSTMENT);
    }

    @Test
    void twoCustomersOnOneInvoiceAreRefused() {
        Settlement settlement = settle("1,21773,ROSE,6,2010-12-01,2.51,17850,UK", "1,21774,ROSE,6,2010-12-01,2.51,17851.0,UK");
        assertThat(settlement.ends()).extracting(Settlement.RowEnd::reason).containsOnly("Invoice 1 names several customers: 17850, 17851.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "21773,ROSE,1000000000,2010-12-01,2.51,17850,UK   | Quantity is not between -1,000,000 and 1,000,000: 1000000000.",
            "21773,ROSE,1e9,2010-12-01,2.51,17850,UK          | Quantity is not a number: 1e9.",
            "21773,ROSE,99999999999999999999999999999999999,2010-12-01,2.51,17850,UK "
                    + "| Quantity is not a number: 99999999999999999999999999999999999.",
            "21773,ROSE,1.5,2010-12-01,2.51,17850,UK          | Quantity is not a whole number: 1.5.",
            "21773,ROSE,0,2010-12-01,2.51,17850,UK            | Quantity is 0.",
            "21773,ROSE,,2010-12-01,2.51,17850,UK             | Quantity is missing.",
            "21773,ROSE,6,2010-12-01,-2.51,17850,UK           | UnitPrice is below zero: -2.51.",
            "21773,ROSE,6,2010-12-01,NaN,17850,UK             | UnitPrice is not a number: NaN.",
            "21773,ROSE,6,2010-12-01,0.00001,17850,UK         | UnitPrice has more than four decimals: 0.00001.",
            "21773,ROSE,6,2010-12-01,10000000,17850,UK        | UnitPrice is beyond 10,000,000: 10000000.",
            "21773,ROSE,6,2010-02-30,2.51,17850,UK            | InvoiceDate is not a date: 2010-02-30.",
            "21773,ROSE,6,0010-12-01,2.51,17850,UK            | InvoiceDate is not a date: 0010-12-01.",
            "21773,ROSE,6,,2.51,17850,UK                      | InvoiceDate is missing.",
            ",ROSE,6,2010-12-01,2.51,17850,UK                 | StockCode is missing.",
            "21773,ROSE,x,yesterday,cheap,17850,UK            | Quantity is not a number: x. InvoiceDate is not a date: yesterday. "
                    + "UnitPrice is not a number: cheap."})
    void aFaultyRowIsRefusedWithItsWholeDocument(String row, String reason) {
        Settlement settlement = settle("1,21774,DAISY,6,2010-12-01,2.51,17850,UK", "1," + row);
        assertThat(settlement.order()).isEmpty();
        assertThat(settlement.ends()).containsExactly(
                new Settlement.RowEnd(2, Disposition.REFUSED, "Line 3 of the same document 1 was refused."),
                new Settlement.RowEnd(3, Disposition.REFUSED, reason));
    }

    @Test
    void anInvoiceBeyondAnyReasonIsRefused() {
        Settlement settlement = settle("1,21773,ROSE,1000000,2010-12-01,2.51,17850,UK", "1,21773,ROSE,1,2010-12-01,2.51,17850,UK");
        assertThat(ends(settlement)).containsOnly(Disposition.REFUSED);
    }

    @Test
    void aRowWithoutInvoiceNumberBelongsToNoDocument() {
        FileSource file = Texts.file(WHOLESALER + ",21773,ROSE,6,2010-12-01,2.51,17850,UK\n");
        assertThat(FORMAT.documentOf(((Rows.Row.Read) Texts.rows(file, ImportKind.ORDERS).get(0)).row())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1/12/2010 08:26,13/12/2010 08:26", "12/1/10 8:26,12/13/10 8:26"})
    void theSameFileIsReadWhateverTheOrderOfItsDates(String date, String telling) {
        FileSource file = Texts.file((WHOLESALER + "1,21773,ROSE,6,%s,2.51,17850,UK\n2,21773,ROSE,6,%s,2.51,17850,UK\n")
                .formatted(date, telling));
        List<Settlement> settlements = settle(file);
        assertThat(order(settlements.get(0)).documentDate()).isEqualTo(LocalDate.of(2010, 12, 1));
        assertThat(order(settlements.get(1)).documentDate()).isEqualTo(LocalDate.of(2010, 12, 13));
    }

    @Test
    @EnabledIf("io.orderway.intake.OnlineRetail#isPresent")
    void everyRowOfThreeRealDaysIsAccountedForByCountAndByValue() {
        Path path = OnlineRetail.file(OnlineRetail.ORDERS).orElseThrow();
        FileSource file = () -> Files.newInputStream(path);
        List<Settlement> settlements = settle(file);
        RowAccount account = account(file, settlements);

        assertThat(account.read().rows()).isEqualTo(7419);
        assertThat(settlements).hasSize(418);
        assertThat(settlements.stream().filter(settlement -> settlement.order().isPresent())).hasSize(337);
        assertThat(settlements.stream().flatMap(settlement -> settlement.order().stream())
                .filter(order -> order.customerNumber().equals("HOUSE"))).hasSize(22);
        assertThat(account.of(Disposition.ADJUSTMENT)).isEqualTo(new Tally(45, BigDecimal.ZERO));
        assertThat(account.of(Disposition.REFUSED).rows()).isZero();
        assertThat(worth(settlements)).isEqualByComparingTo(
                account.of(Disposition.ORDER).plus(account.of(Disposition.CHARGE)).value());
    }

    private static RowAccount account(FileSource file, List<Settlement> settlements) {
        Dialect dialect = Texts.dialectOf(file, ImportKind.ORDERS);
        Map<Long, BigDecimal> values = new LinkedHashMap<>();
        Texts.rows(file, dialect).forEach(row -> values.put(row.line(), FORMAT.valueOf(((Rows.Row.Read) row).row(), dialect)));
        Map<Disposition, Tally> ended = new EnumMap<>(Disposition.class);
        settlements.forEach(settlement -> settlement.ends().forEach(
                end -> ended.merge(end.disposition(), new Tally(1, values.get(end.line())), Tally::plus)));
        return new RowAccount(new Tally(values.size(), values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)), ended);
    }

    private static BigDecimal worth(List<Settlement> settlements) {
        BigDecimal worth = BigDecimal.ZERO;
        for (Settlement settlement : settlements) {
            for (OrderDraft order : settlement.order().stream().toList()) {
                for (OrderDraft.Line line : order.lines()) {
                    worth = worth.add(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())));
                }
            }
        }
        return worth;
    }

    private static Settlement settle(String... lines) {
        List<Settlement> settlements = settle(Texts.file(WHOLESALER + String.join("\n", lines) + "\n"));
        assertThat(settlements).hasSize(1);
        return settlements.get(0);
    }

    private static List<Settlement> settle(FileSource file) {
        Dialect dialect = Texts.dialectOf(file, ImportKind.ORDERS);
        Map<String, List<FileRow>> documents = new LinkedHashMap<>();
        for (Rows.Row row : Texts.rows(file, dialect)) {
            FileRow read = ((Rows.Row.Read) row).row();
            documents.computeIfAbsent(FORMAT.documentOf(read).orElseThrow(), key -> new ArrayList<>()).add(read);
        }
        return documents.entrySet().stream()
                .map(document -> FORMAT.settle(document.getKey(), document.getValue(), dialect, Optional.of("HOUSE")))
                .collect(Collectors.toList());
    }

    private static OrderDraft order(Settlement settlement) {
        return settlement.order().orElseThrow();
    }

    private static List<Disposition> ends(Settlement settlement) {
        return settlement.ends().stream().map(Settlement.RowEnd::disposition).toList();
    }

    private static OrderDraft.Line line(String sku, String description, int quantity, String price) {
        return new OrderDraft.Line(LineKind.GOODS, sku, description, quantity, new BigDecimal(price));
    }
}
