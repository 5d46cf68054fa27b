package io.orderway.shipping.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.ProcessTest;
import io.orderway.TestOrders;
import io.orderway.inventory.TransitTime;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderProgress;
import io.orderway.order.OrderReader;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Urgency;
import io.orderway.shared.OrderNumber;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

/** Articles of tests weigh 250 g, so that 600 pieces are just what a parcel service takes in Europe. */
@ProcessTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EstimateTransitTest {

    private final TestOrders orders;
    private final OrderReader reader;
    private final OrderCorrections corrections;
    private final OrderProgress progress;
    private final TransitTime transit;

    EstimateTransitTest(TestOrders orders, OrderReader reader, OrderCorrections corrections, OrderProgress progress, TransitTime transit) {
        this.orders = orders;
        this.reader = reader;
        this.corrections = corrections;
        this.progress = progress;
        this.transit = transit;
    }

    @ParameterizedTest(name = "{1} pieces to {0}, {2}: {3} days")
    @CsvSource({
        "GB, 4, STANDARD, 2", "GB, 4, RUSH, 1", "GB, 4, SAME_DAY, 0", "GB, 121, SAME_DAY, 1",
        "FR, 4, STANDARD, 4", "FR, 600, STANDARD, 4", "FR, 601, STANDARD, 6", "FR, 4, RUSH, 2",
        "AU, 4, STANDARD, 7", "AU, 281, STANDARD, 8"})
    void dependsOnWhereTheGoodsGoWhatTheyWeighAndHowMuchTheyHurry(String country, int pieces, Urgency urgency, int days) {
        OrderNumber number = orders.place(orders.customer(), Map.of(orders.product(), pieces));
        corrections.correctParty(number, PartyRole.SHIP_TO, new Party("Shop", null, null, "1 Main Street", "1000", "Town", country), "as told");
        if (urgency != Urgency.STANDARD) {
            progress.judgeUrgency(number, urgency, "as told");
        }

        assertThat(transit.workingDays(reader.get(number))).isEqualTo(days);
    }

    @Test
    void nothingIsUnderWayToWhomCollectsTheGoods() {
        OrderNumber number = orders.place(orders.draft(orders.customer(), Map.of(orders.product(), 4)).collection());

        assertThat(transit.workingDays(reader.get(number))).isZero();
    }

    @Test
    void goodsOfWhichNobodyHasSaidWhereTheyGoStayInTheCountry() {
        OrderNumber number = orders.place(orders.customer(), Map.of(orders.product(), 4));
        corrections.correctParty(number, PartyRole.SHIP_TO, new Party("Shop", null, null, "1 Main Street", null, null, null), "as told");

        assertThat(transit.workingDays(reader.get(number))).isEqualTo(2);
    }

    @Test
    void articlesThatTheCatalogueDoesNotKnowWeighNothing() {
        OrderNumber number = orders.place(new TestOrders.Draft(orders.customer().number()).line("NO-SUCH-ARTICLE", 5000, "1.00"));

        assertThat(transit.workingDays(reader.get(number))).isEqualTo(2);
    }
}
