package io.orderway.loss.application;

import io.orderway.loss.Losses;
import io.orderway.loss.domain.CarrierClaim;
import io.orderway.loss.domain.CarrierClaims;
import io.orderway.loss.domain.ParcelLoss;
import io.orderway.loss.domain.ParcelLosses;
import io.orderway.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows losses as they stand. */
@Service
@Transactional(readOnly = true)
class LossViews implements Losses {

    private final ParcelLosses losses;
    private final CarrierClaims claims;
    private final ClaimLedger ledger;
    private final LostGoods goods;

    LossViews(ParcelLosses losses, CarrierClaims claims, ClaimLedger ledger, LostGoods goods) {
        this.losses = losses;
        this.claims = claims;
        this.ledger = ledger;
        this.goods = goods;
    }

    @Override
    public List<Loss> of(OrderNumber number) {
        List<ParcelLoss> all = losses.findByOrderNumberOrderById(number);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, CarrierClaim> byOccasion = claims.findByOrderNumberOrderById(number).stream()
                .collect(Collectors.toMap(CarrierClaim::occasion, Function.identity()));
        return all.stream().map(loss -> view(loss, byOccasion.get(loss.number()))).toList();
    }

    @Override
    public List<LostReturn> returns(OrderNumber number) {
        return claims.findByOrderNumberOrderById(number).stream().filter(CarrierClaim::isForReturn)
                .map(claim -> new LostReturn(claim.occasion(), claim.openedAt(), view(claim))).toList();
    }

    private Loss view(ParcelLoss loss, CarrierClaim claim) {
        return new Loss(loss.shipment(), loss.cause(), loss.state(), loss.openedAt(), loss.remedy(), loss.replacementOrder(), loss.foundAnswer(),
                goods.gross(loss.shipment()), goods.paidFor(loss.orderNumber()).number(),
                claim == null ? null : view(claim));
    }

    private Claim view(CarrierClaim claim) {
        return new Claim(claim.carrier(), claim.state(), claim.amount(), ledger.granted(claim), ledger.returned(claim));
    }
}
