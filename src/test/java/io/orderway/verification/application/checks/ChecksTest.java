package io.orderway.verification.application.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.orderway.ProcessTest;
import io.orderway.calendar.WorkingCalendar;
import io.orderway.catalog.AgreedPrice;
import io.orderway.catalog.Customs;
import io.orderway.catalog.PriceScope;
import io.orderway.catalog.Product;
import io.orderway.catalog.ProductStatus;
import io.orderway.catalog.Replenishment;
import io.orderway.catalog.VatClass;
import io.orderway.order.Channel;
import io.orderway.order.DeliveryWish;
import io.orderway.order.KindRules;
import io.orderway.order.LineKind;
import io.orderway.order.OrderKind;
import io.orderway.order.OrderLink;
import io.orderway.order.OrderState;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.ShippingMethod;
import io.orderway.order.Urgency;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import io.orderway.verification.FindingCode;
import io.orderway.verification.application.Check;
import io.orderway.verification.application.CheckedOrder;
import io.orderway.verification.application.Limits;
import io.orderway.verification.application.UsualQuantity;
import io.orderway.verification.domain.Discovery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

/** Each check at its boundaries, on an order that is otherwise as it should be. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChecksTest {

    private static final Sku SKU = Sku.of("A-1");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final UsualQuantity NEVER = new UsualQuantity(0, 0, 0, 0);
    private static final Party COMPLETE = new Party("Shop", "shop@example.com", null, "1 High Street", "SW1A 1AA", "London", "GB");

    private final WorkingCalendar calendar;
    private final AddressCheck addressCheck;

    ChecksTest(WorkingCalendar calendar, AddressCheck addressCheck) {
        this.calendar = calendar;
        this.addressCheck = addressCheck;
    }

    @ParameterizedTest
    @CsvSource({
        "2.00, 2.00, ", "2.04, 2.00, ", "1.96, 2.00, ", "2.0500, 2.00, PRICE_ABOVE_AGREED", "1.95, 2.00, PRICE_BELOW_AGREED",
        "0, 2.00, PRICE_ZERO", "0, 0, ", "0, , PRICE_ZERO", "0.01, 0, PRICE_ABOVE_AGREED", ", 2.00, ", ", , PRICE_MISSING", "3.00, , "})
    void aPriceIsComparedWithTheAgreedOne(BigDecimal asked, BigDecimal agreed, FindingCode expected) {
        assertThat(codes(new PriceCheck(), order(10, asked, null), agreed, NEVER)).isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    @Test
    void aPriceInAnotherCurrencyIsNotCompared() {
        CheckedOrder checked = checked(order(10, new BigDecimal("9.00"), null), Money.of("2.00", "EUR"), NEVER);
        assertThat(new PriceCheck().findings(checked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // never questioned, then without history, then by everybody's, then by his own
        "100, 3, 1, 9, 9, ", "5000, 2, 1, 2, 1, ", "5001, 2, 1, 2, 1, QUANTITY_UNUSUAL",
        "150, 2, 1, 3, 50, ", "151, 2, 1, 3, 50, QUANTITY_UNUSUAL", "200, 3, 40, 9, 1, ", "201, 3, 40, 9, 1, QUANTITY_UNUSUAL",
        "4000, 3, 800, 9, 1, "})
    void aQuantityIsComparedWithWhatWasOrderedBefore(int quantity, int own, int ownLargest, int all, int allLargest, FindingCode expected) {
        assertThat(codes(new QuantityCheck(), order(quantity, BigDecimal.ONE, null), BigDecimal.ONE, new UsualQuantity(own, ownLargest, all, allLargest)))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    @Test
    void theDegreeOfAnUnusualQuantityTellsHowManyTimesTheUsual() {
        CheckedOrder checked = checked(order(800, BigDecimal.ONE, null), Money.of("1", "GBP"), new UsualQuantity(3, 40, 3, 40));
        assertThat(new QuantityCheck().findings(checked)).extracting(Discovery::degree).containsExactly(new BigDecimal("20.0"));
    }

    @ParameterizedTest
    @CsvSource({
        ", ", "2026-11-20, ", "2026-11-19, REQUESTED_DATE_PAST", "2026-11-21, REQUESTED_DATE_NO_WORKING_DAY",
        "2026-12-25, REQUESTED_DATE_NO_WORKING_DAY", "2027-05-19, ", "2027-05-20, REQUESTED_DATE_FAR"})
    void aRequestedDateIsPossible(LocalDate requested, FindingCode expected) {
        assertThat(codes(new RequestedDateCheck(calendar), order(10, BigDecimal.TEN, requested), BigDecimal.TEN, NEVER))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"1.50, 10, ", "1.49, 10, VALUE_BELOW_MINIMUM", ", 10, "})
    void theGoodsAreWorthTheMinimum(BigDecimal price, int quantity, FindingCode expected) {
        assertThat(codes(new OrderValueCheck(), order(quantity, price, null), null, NEVER))
                .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
    }

    @Test
    void aLineWithoutAnArticleAndOneWithAnImpossibleNumberAreFindingsNotFailures() {
        OrderView order = order(List.of(line(1, null), line(2, " "), line(3, "X".repeat(200)), line(4, "A\u0007B"), line(5, "A-1")), null, COMPLETE);
        CheckedOrder checked = checked(order, Money.of("10", "GBP"), NEVER);
        assertThat(new ArticleCheck().findings(checked)).extracting(Discovery::code, Discovery::lineNumber).containsExactly(
                tuple(FindingCode.PRODUCT_MISSING, 1), tuple(FindingCode.PRODUCT_MISSING, 2),
                tuple(FindingCode.PRODUCT_UNKNOWN, 3), tuple(FindingCode.PRODUCT_UNKNOWN, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "1 High Street, SW1A 1AA, London, GB, ''", "1 High Street, , London, GB, DELIVERY_ADDRESS_INCOMPLETE BILLING_ADDRESS_INCOMPLETE",
        "1 High Street, , Dublin, IE, ''", ", , , , DELIVERY_ADDRESS_INCOMPLETE BILLING_ADDRESS_INCOMPLETE",
        "1 High Street, 12345, London, GB, DELIVERY_ADDRESS_IMPLAUSIBLE", "1 High Street, 12345, Atlantis, XX, DELIVERY_ADDRESS_IMPLAUSIBLE"})
    void anAddressIsCompleteForItsCountry(String street, String postcode, String city, String country, String expected) {
        OrderView order = order(List.of(line(1, "A-1")), null, new Party("Shop", "shop@example.com", null, street, postcode, city, country));
        String codes = String.join(" ", addressCheck.findings(checked(order, null, NEVER)).map(found -> found.code().name()).toList());
        assertThat(codes).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"shop@example.com, 0", ", 1", "nonsense, 1", "a@b, 1"})
    void anAcknowledgementNeedsAnAddress(String email, int findings) {
        Party party = new Party("Shop", email, null, "1 High Street", "SW1A 1AA", "London", "GB");
        assertThat(new EmailCheck().findings(checked(order(List.of(line(1, "A-1")), null, party), null, NEVER))).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"A-1, Line 1 has no description; the catalogue's applies.", "NOPE-1, Line 1 has no description."})
    void theCatalogueDescribesOnlyWhatStandsInIt(String sku, String sentence) {
        OrderView.Line line = new OrderView.Line(1, LineKind.GOODS, sku, " ", 10, BigDecimal.TEN, 0, 10, null);
        assertThat(new DescriptionCheck().findings(checked(order(List.of(line), null, COMPLETE), null, NEVER)))
                .extracting(Discovery::sentence).containsExactly(sentence);
    }

    @Test
    void aReplacementCostsNothingAndItsQuantityWasJudgedBefore() {
        OrderView order = order(List.of(new OrderView.Line(1, LineKind.GOODS, "A-1", "Lamp", 6000, BigDecimal.ZERO, 0, 6000, null)), null, COMPLETE,
                OrderKind.REPLACEMENT);
        for (Check check : List.of(new PriceCheck(), new OrderValueCheck(), new QuantityCheck())) {
            assertThat(codes(check, order, BigDecimal.TEN, NEVER)).isEmpty();
        }
    }

    @Test
    void anExchangeIsPricedAsAgreedAndMayBeSmall() {
        OrderView order = order(List.of(new OrderView.Line(1, LineKind.GOODS, "A-1", "Lamp", 1, BigDecimal.ZERO, 0, 1, null)), null, COMPLETE,
                OrderKind.EXCHANGE);
        assertThat(codes(new OrderValueCheck(), order, BigDecimal.ONE, NEVER)).isEmpty();
        assertThat(codes(new PriceCheck(), order, BigDecimal.ONE, NEVER)).containsExactly(FindingCode.PRICE_ZERO);
    }

    private static List<FindingCode> codes(Check check, OrderView order, BigDecimal agreed, UsualQuantity usual) {
        return check.findings(checked(order, agreed == null ? null : Money.of(agreed, "GBP"), usual)).map(Discovery::code).toList();
    }

    private static CheckedOrder checked(OrderView order, Money agreed, UsualQuantity usual) {
        Product product = new Product(SKU, "Lamp", 100, VatClass.STANDARD, new Customs(null, null),
                new Replenishment(Quantity.of(1), Quantity.of(1), null, 1), ProductStatus.ORDERABLE);
        Map<Sku, AgreedPrice> prices = agreed == null ? Map.of()
                : Map.of(SKU, new AgreedPrice(agreed, new PriceScope.ForList("TRADE"), Quantity.of(1)));
        Limits limits = new Limits(new BigDecimal("2.0"), new BigDecimal("15"), new BigDecimal("5"), new BigDecimal("3"), 100, 5000, 3, 180, 100);
        return new CheckedOrder(order, Optional.empty(), Map.of(SKU, product), prices, Map.of(SKU, usual), limits, FRIDAY, rules(order.kind()),
                Optional.empty());
    }

    private static KindRules rules(OrderKind kind) {
        boolean sold = kind == OrderKind.SALES;
        boolean priced = sold || kind == OrderKind.EXCHANGE;
        return new KindRules(true, sold, priced, sold, priced, false);
    }

    private static OrderView order(int quantity, BigDecimal price, LocalDate requested) {
        return order(List.of(new OrderView.Line(1, LineKind.GOODS, "A-1", "Lamp", quantity, price, 0, quantity, null)), requested, COMPLETE);
    }

    private static OrderView.Line line(int number, String sku) {
        return new OrderView.Line(number, LineKind.GOODS, sku, "Lamp", 10, BigDecimal.TEN, 0, 10, null);
    }

    private static OrderView order(List<OrderView.Line> lines, LocalDate requested, Party party) {
        return order(lines, requested, party, OrderKind.SALES);
    }

    private static OrderView order(List<OrderView.Line> lines, LocalDate requested, Party party, OrderKind kind) {
        return new OrderView(OrderNumber.of("SO-1000001"), OrderState.RECEIVED, Channel.WEB_SHOP, null, null, "17850", false, null,
                Instant.EPOCH, requested, null, null, DeliveryWish.PARTIAL, false, Urgency.STANDARD, ShippingMethod.CARRIER, "GBP", null, false,
                Map.of(PartyRole.ORDERING, party), lines, List.of(), kind,
                kind == OrderKind.SALES ? null : new OrderLink(OrderNumber.of("SO-1000000"), "The parcel was lost"), null);
    }
}
