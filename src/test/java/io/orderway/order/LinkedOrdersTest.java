package io.orderway.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderway.AtOnce;
import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.TestShipments;
import io.orderway.order.LinkedOrderDraft.Line;
import io.orderway.order.LinkedOrders.Linked;
import io.orderway.order.LinkedOrders.Outcome;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class LinkedOrdersTest {

    private static final String REASON = "The parcel was lost";

    @Autowired
    private LinkedOrders linked;
    @Autowired
    private TestOrders orders;
    @Autowired
    private TestShipments shipments;
    @Autowired
    private OrderReader reader;
    @Autowired
    private OrderProgress progress;
    @Autowired
    private Timeline timeline;

    private OrderNumber original;

    @BeforeEach
    void fivePiecesAreOnTheirWay() {
        ShipmentNumber shipment = shipments.handedOver();
        original = shipment.orderNumber();
    }

    @Test
    void aReplacementIsTheSameGoodsForTheSamePartiesAtNoCost() {
        OrderView replacement = reader.get(placed(replacement("A", 3)));
        OrderView first = reader.get(original);
        assertThat(replacement.kind()).isEqualTo(OrderKind.REPLACEMENT);
        assertThat(replacement.link()).isEqualTo(new OrderLink(original, REASON));
        assertThat(replacement.channel()).isEqualTo(Channel.HOUSE);
        assertThat(replacement.customerNumber()).isEqualTo(first.customerNumber());
        assertThat(replacement.customerReference()).isEqualTo(first.customerReference());
        assertThat(replacement.parties()).isEqualTo(first.parties());
        assertThat(replacement.netTotal().isZero()).isTrue();
        assertThat(replacement.lines()).singleElement().satisfies(line -> {
            assertThat(line.sku()).isEqualTo(first.lines().get(0).sku());
            assertThat(line.quantity()).isEqualTo(3);
            assertThat(line.unitPrice()).isZero();
        });
    }

    @Test
    void bothTimelinesAndBothOrdersNameTheOther() {
        OrderNumber replacement = placed(replacement("A", 3));
        assertThat(linked.of(original)).containsExactly(new Linked(replacement, OrderKind.REPLACEMENT, REASON, OrderState.RECEIVED));
        assertThat(timeline.of(original)).filteredOn(entry -> entry.type().equals("REPLACEMENT_PLACED"))
                .extracting(Timeline.Entry::detail).containsExactly(replacement + ": " + REASON);
        assertThat(timeline.of(replacement)).filteredOn(entry -> entry.type().equals("ORDER_RECEIVED"))
                .extracting(Timeline.Entry::detail).containsExactly("Placed by the house as replacement for order " + original + ": " + REASON);
    }

    @Test
    void theSameOccasionNeverMakesASecondOrder() {
        LinkedOrderDraft draft = replacement("A", 2);
        OrderNumber first = placed(draft);
        assertThat(linked.place(draft)).isEqualTo(new Outcome.PlacedBefore(first));
        assertThat(linked.of(original)).hasSize(1);
    }

    @Test
    void twoClerksAtOnceMakeOneOrder() throws Exception {
        LinkedOrderDraft draft = replacement("A", 5);
        List<Outcome> outcomes = AtOnce.times(4, () -> linked.place(draft));
        assertThat(outcomes).filteredOn(Outcome.Placed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.PlacedBefore.class::isInstance).hasSize(3);
    }

    @Test
    void noMoreIsReplacedThanWasOrderedLessWhatWasReplacedBefore() {
        OrderNumber first = placed(replacement("A", 3));
        assertThat(linked.replaceable(original)).containsEntry(1, 2);
        assertThat(linked.place(replacement("B", 3)))
                .isEqualTo(new Outcome.Refused("Of line 1 of order %s 2 pieces can still be replaced, not 3.".formatted(original)));
        assertThat(linked.place(draft(OrderKind.REPLACEMENT, "C", List.of(Line.again(1, 1), Line.again(1, 2)))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(linked.place(draft(OrderKind.REPLACEMENT, "D", List.of(Line.again(7, 1))))).isInstanceOf(Outcome.Refused.class);

        progress.cancel(first, "The customer wants money instead");
        assertThat(linked.replaceable(original)).containsEntry(1, 5);
        placed(replacement("E", 5));
    }

    @Test
    void anExchangeMayBeOtherGoodsAtTheirPrice() {
        String other = orders.product("7.00").value();
        OrderView exchange = reader.get(placed(draft(OrderKind.EXCHANGE, "A", List.of(new Line(null, other, 9, new BigDecimal("6.50"))))));
        assertThat(exchange.kind()).isEqualTo(OrderKind.EXCHANGE);
        assertThat(exchange.netTotal()).hasToString("58.50 GBP");
        assertThat(linked.replaceable(original)).containsEntry(1, 5);
    }

    @Test
    void anotherAddressIsTakenWhereOneIsGiven() {
        Party elsewhere = new Party("Fair stand 7", null, null, "2 Fair Road", "B40 1NT", "Birmingham", "GB");
        OrderView replacement = reader.get(placed(new LinkedOrderDraft(original, OrderKind.REPLACEMENT, "A-" + original, REASON,
                List.of(Line.again(1, 1)), elsewhere)));
        assertThat(replacement.party(PartyRole.SHIP_TO)).isEqualTo(elsewhere);
    }

    @Test
    void whatWasNeverSentOutCannotBeReplaced() {
        original = orders.place(orders.customer(), Map.of(orders.product(), 5));
        assertThat(linked.place(replacement("A", 1)))
                .isEqualTo(new Outcome.Refused("Order %s is received; nothing of it can be replaced.".formatted(original)));
        progress.reject(original, null);
        assertThat(linked.place(replacement("A", 1))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anImpossibleDraftIsRefusedAtOnce() {
        assertThatThrownBy(() -> draft(OrderKind.SALES, "A", List.of(Line.again(1, 1)))).hasMessageContaining("belongs to no other");
        assertThatThrownBy(() -> draft(OrderKind.REPLACEMENT, "A", List.of())).hasMessageContaining("at least one line");
        assertThatThrownBy(() -> draft(OrderKind.REPLACEMENT, "A", List.of(new Line(null, "X", 1, null)))).hasMessageContaining("names a line");
        assertThatThrownBy(() -> draft(OrderKind.EXCHANGE, "A", List.of(new Line(null, null, 1, null)))).hasMessageContaining("an article");
        assertThatThrownBy(() -> draft(OrderKind.REPLACEMENT, "A".repeat(80), List.of(Line.again(1, 1)))).hasMessageContaining("1 to 80");
        assertThatThrownBy(() -> linked.place(draft(OrderKind.REPLACEMENT, "A", List.of(Line.again(1, 0)))))
                .isInstanceOf(IllegalArgumentException.class);
        original = OrderNumber.of("SO-9999999999");
        assertThatThrownBy(() -> linked.place(replacement(UUID.randomUUID().toString(), 1))).isInstanceOf(UnknownOrderException.class);
    }

    private OrderNumber placed(LinkedOrderDraft draft) {
        return ((Outcome.Placed) linked.place(draft)).number();
    }

    private LinkedOrderDraft replacement(String occasion, int pieces) {
        return draft(OrderKind.REPLACEMENT, occasion, List.of(Line.again(1, pieces)));
    }

    private LinkedOrderDraft draft(OrderKind kind, String occasion, List<Line> lines) {
        return new LinkedOrderDraft(original, kind, occasion + "-" + original, REASON, lines, null);
    }
}
