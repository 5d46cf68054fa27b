package io.orderway.order.application;

import io.orderway.order.Channel;
import io.orderway.order.LineKind;
import io.orderway.order.LinkedOrderDraft;
import io.orderway.order.LinkedOrders;
import io.orderway.order.OrderDraft;
import io.orderway.order.OrderLink;
import io.orderway.order.OrderPurpose;
import io.orderway.order.OrderState;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.order.Timeline;
import io.orderway.order.domain.CustomerOrder;
import io.orderway.order.domain.CustomerOrders;
import io.orderway.order.domain.OrderLine;
import io.orderway.shared.OrderNumber;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places orders that make earlier ones good, through the same door as every other order. */
@Service
class LinkedOrderPlacement implements LinkedOrders {

    private static final Set<OrderState> GOODS_HAVE_GONE_OUT = EnumSet.of(OrderState.IN_DELIVERY, OrderState.COMPLETED);

    private final OrderAccess access;
    private final CustomerOrders orders;
    private final OrderPlacement placement;
    private final Timeline timeline;

    LinkedOrderPlacement(OrderAccess access, CustomerOrders orders, OrderPlacement placement, Timeline timeline) {
        this.access = access;
        this.orders = orders;
        this.placement = placement;
        this.timeline = timeline;
    }

    @Override
    @Transactional
    public Outcome place(LinkedOrderDraft draft) {
        CustomerOrder original = access.lock(draft.original());
        Optional<CustomerOrder> before = orders.findByChannelAndExternalReference(Channel.HOUSE, draft.key());
        if (before.isPresent()) {
            return new Outcome.PlacedBefore(before.get().number());
        }
        Optional<String> objection = objection(original, draft);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        OrderNumber number = placement.place(orderDraft(original, draft), new OrderPlacement.Belonging(OrderPurpose.of(draft.kind()),
                new OrderLink(draft.original(), draft.reason()), draft.lines().stream().map(LinkedOrderDraft.Line::originalLine).toList()));
        timeline.record(draft.original(), draft.kind() + "_PLACED", "%s: %s".formatted(number, draft.reason()));
        return new Outcome.Placed(number);
    }

    private Optional<String> objection(CustomerOrder original, LinkedOrderDraft draft) {
        if (!GOODS_HAVE_GONE_OUT.contains(original.state())) {
            return Optional.of("Order %s is %s; nothing of it can be replaced.".formatted(original.number(), InWords.of(original.state())));
        }
        return draft.kind().isFree() ? tooMany(original, draft) : Optional.empty();
    }

    private Optional<String> tooMany(CustomerOrder original, LinkedOrderDraft draft) {
        Map<Integer, Integer> wanted = draft.lines().stream().collect(Collectors.toMap(LinkedOrderDraft.Line::originalLine,
                LinkedOrderDraft.Line::quantity, Math::addExact, TreeMap::new));
        Map<Integer, Integer> left = replaceable(original);
        return wanted.entrySet().stream().filter(line -> line.getValue() > left.getOrDefault(line.getKey(), 0))
                .map(line -> "Of line %d of order %s %s can still be replaced, not %d.".formatted(line.getKey(), original.number(),
                        InWords.counted(left.getOrDefault(line.getKey(), 0), "piece"), line.getValue()))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Linked> of(OrderNumber original) {
        return orders.linkedTo(original).stream()
                .map(order -> new Linked(order.number(), order.kind(), order.link().reason(), order.state())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Integer> replaceable(OrderNumber number) {
        return replaceable(access.get(number));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Integer, Integer> originalLines(OrderNumber linked) {
        return access.get(linked).lines().stream().filter(line -> line.originalLine() != null)
                .collect(Collectors.toMap(OrderLine::lineNumber, OrderLine::originalLine));
    }

    private Map<Integer, Integer> replaceable(CustomerOrder original) {
        Map<Integer, Integer> left = original.lines().stream().filter(line -> line.kind() == LineKind.GOODS)
                .collect(Collectors.toMap(OrderLine::lineNumber, OrderLine::wanted, Integer::sum, TreeMap::new));
        orders.linkedTo(original.number()).stream()
                .filter(order -> order.kind().isFree() && (order.state() == OrderState.COMPLETED || !order.state().isEnd()))
                .flatMap(order -> order.lines().stream())
                .forEach(line -> left.merge(line.originalLine(), -line.wanted(), Integer::sum));
        return left;
    }

    private static OrderDraft orderDraft(CustomerOrder original, LinkedOrderDraft draft) {
        Map<PartyRole, Party> parties = new EnumMap<>(PartyRole.class);
        parties.putAll(original.parties());
        if (draft.shipTo() != null) {
            parties.put(PartyRole.SHIP_TO, draft.shipTo());
        }
        List<OrderDraft.Line> lines = draft.lines().stream().map(line -> line(original, draft, line)).toList();
        return new OrderDraft(Channel.HOUSE, draft.key(), original.customerReference(), original.customerNumber(), original.isHouseAccount(),
                null, null, original.deliveryWish(), false, original.shippingMethod(), original.currency(), parties, lines, null, false);
    }

    private static OrderDraft.Line line(CustomerOrder original, LinkedOrderDraft draft, LinkedOrderDraft.Line line) {
        Optional<OrderLine> made = Optional.ofNullable(line.originalLine()).map(original::line)
                .filter(known -> line.sku() == null || line.sku().equalsIgnoreCase(known.sku()));
        return new OrderDraft.Line(LineKind.GOODS, made.map(OrderLine::sku).orElse(line.sku()), made.map(OrderLine::description).orElse(null),
                line.quantity(), draft.kind().isFree() ? BigDecimal.ZERO : line.unitPrice());
    }
}
