package io.orderway.loss.application;

import io.orderway.loss.application.ClaimProcess.ClaimFacts;
import io.orderway.loss.domain.CarrierClaim;
import io.orderway.loss.domain.CarrierClaims;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.returns.Returns;
import io.orderway.shared.Money;
import io.orderway.shared.OrderNumber;
import io.orderway.shared.ShipmentNumber;
import io.orderway.shipping.Consignment;
import io.orderway.shipping.Consignments;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the claim for what a customer sent back and our carrier has lost: the carrier that had brought it takes it back as well. */
@Service
public class ClaimForReturn {

    private static final String UNKNOWN_SERVICE = "PARCEL";

    private final OrderReader orders;
    private final Returns returns;
    private final Consignments consignments;
    private final CarrierClaims claims;
    private final ClaimProcess process;
    private final LossTables tables;
    private final LostGoods goods;
    private final Timeline timeline;
    private final Clock clock;
    private final String houseCountry;

    ClaimForReturn(OrderReader orders, Returns returns, Consignments consignments, CarrierClaims claims, ClaimProcess process, LossTables tables,
            LostGoods goods, Timeline timeline, Clock clock, @Value("${orderway.calendar.country:GB}") String houseCountry) {
        this.orders = orders;
        this.returns = returns;
        this.consignments = consignments;
        this.claims = claims;
        this.process = process;
        this.tables = tables;
        this.goods = goods;
        this.timeline = timeline;
        this.clock = clock;
        this.houseCountry = houseCountry;
    }

    /** Opens the claim and starts its follow-up, once for each return; for what no carrier has brought there is nobody to claim against. */
    @Transactional
    public void open(OrderNumber number, String returnNumber, int priority) {
        OrderView order = orders.lock(number);
        Map<Integer, Integer> pieces = returns.of(number).stream().filter(known -> known.number().equals(returnNumber))
                .flatMap(known -> known.lines().stream()).collect(Collectors.toMap(Returns.Line::lineNumber, Returns.Line::pieces));
        Optional<Consignment> brought = order.shipments().stream()
                .filter(shipment -> shipment.lines().stream().anyMatch(line -> pieces.containsKey(line.lineNumber())))
                .flatMap(shipment -> consignments.find(shipment.number()).stream()).filter(consignment -> consignment.carrier() != null && !consignment.collected()).findFirst();
        if (brought.isPresent() && claims.findByOccasion(returnNumber).isEmpty()) {
            open(order, brought.get(), returnNumber, goods.net(order, pieces), priority);
        }
    }

    private void open(OrderView order, Consignment brought, String returnNumber, Money amount, int priority) {
        ShipmentNumber shipment = brought.shipment();
        claims.save(new CarrierClaim(returnNumber, shipment, brought.carrier(), amount, clock.instant()));
        timeline.record(order.number(), "CLAIM_OPENED", "%s: %s from %s".formatted(returnNumber, amount, brought.carrier()));
        String country = Objects.requireNonNullElse(order.party(PartyRole.SHIP_TO).country(), houseCountry);
        process.start(shipment, returnNumber, new ClaimFacts(Objects.requireNonNullElse(brought.service(), UNKNOWN_SERVICE), tables.zone(country)),
                priority);
    }
}
