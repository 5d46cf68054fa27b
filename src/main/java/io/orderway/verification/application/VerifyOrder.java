package io.orderway.verification.application;

import io.orderway.catalog.Product;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Timeline;
import io.orderway.shared.OrderNumber;
import io.orderway.verification.BlockedStep;
import io.orderway.verification.FindingCode;
import io.orderway.verification.FindingRoute;
import io.orderway.verification.domain.Discovery;
import io.orderway.verification.domain.Finding;
import io.orderway.verification.domain.FindingRows;
import io.orderway.verification.domain.Routing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks an order and says who has to look at it. Repeated after every correction: decisions on what did not change stay. */
@Service
public class VerifyOrder {

    private static final Map<FindingCode, BlockedStep> BLOCKS_LATER_STEP = Map.of(
            FindingCode.DELIVERY_ADDRESS_INCOMPLETE, BlockedStep.SHIP,
            FindingCode.BILLING_ADDRESS_INCOMPLETE, BlockedStep.INVOICE,
            FindingCode.EMAIL_MISSING, BlockedStep.ACKNOWLEDGE);

    private final OrderReader orders;
    private final OrderCorrections corrections;
    private final OrderChecks checks;
    private final VerificationTables tables;
    private final FindingRows findings;
    private final InformationDesk information;
    private final Timeline timeline;

    VerifyOrder(OrderReader orders, OrderCorrections corrections, OrderChecks checks, VerificationTables tables, FindingRows findings,
            InformationDesk information, Timeline timeline) {
        this.orders = orders;
        this.corrections = corrections;
        this.checks = checks;
        this.tables = tables;
        this.findings = findings;
        this.information = information;
        this.timeline = timeline;
    }

    /**
     * What came of it.
     *
     * @param reviewer                who looks at the order next; {@link FindingRoute#PASS} if nobody needs to
     * @param shippingDetailsComplete whether the goods could be sent off as the order stands
     * @param billingDetailsComplete  whether they could be billed
     */
    public record Verified(FindingRoute reviewer, boolean shippingDetailsComplete, boolean billingDetailsComplete) {

        public boolean reviewNeeded() {
            return reviewer != FindingRoute.PASS;
        }
    }

    /** Checks the order as it stands now; if it passes, what only later steps need is asked for at once. */
    @Transactional
    public Verified verify(OrderNumber number) {
        List<Finding> present = recheck(number);
        FindingRoute reviewer = reviewer(present);
        Set<BlockedStep> blocked = blockedLater(present);
        if (reviewer != FindingRoute.PASS) {
            long open = present.stream().filter(VerifyOrder::isOpen).count();
            timeline.record(number, "REVIEW_NEEDED", "%d %s, first for %s".formatted(open, open == 1 ? "finding" : "findings", Lanes.nameOf(reviewer)));
        } else if (!blocked.isEmpty()) {
            information.request(number, blocked);
        }
        return new Verified(reviewer, !blocked.contains(BlockedStep.SHIP), !blocked.contains(BlockedStep.INVOICE));
    }

    /** Brings the findings up to date with the order, without anything further. */
    @Transactional
    public List<Finding> recheck(OrderNumber number) {
        OrderView order = orders.get(number);
        OrderChecks.Result result = checks.check(order);
        completeLines(result.checked());
        return reconcile(number, result);
    }

    private List<Finding> reconcile(OrderNumber number, OrderChecks.Result result) {
        List<Finding> known = findings.findByOrderNumberAndResolvedFalse(number);
        List<Discovery> discoveries = result.discoveries();
        List<Routing> routings = discoveries.isEmpty() ? List.of() : tables.route(discoveries, result.tier());
        List<Finding> present = new ArrayList<>();
        for (int i = 0; i < discoveries.size(); i++) {
            present.add(reconcile(number, known, discoveries.get(i), routings.get(i)));
        }
        known.stream().filter(finding -> !present.contains(finding)).forEach(Finding::resolve);
        return present;
    }

    private Finding reconcile(OrderNumber number, List<Finding> known, Discovery discovery, Routing routing) {
        Optional<Finding> before = known.stream().filter(finding -> finding.isAbout(discovery)).findFirst();
        before.ifPresent(finding -> finding.seeAgain(discovery, routing));
        return before.orElseGet(() -> findings.save(new Finding(number, discovery, routing)));
    }

    /** Takes prices and descriptions that the order leaves open from agreements and catalogue. */
    private void completeLines(CheckedOrder checked) {
        List<OrderCorrections.LineCompletion> completions = checked.goods().stream().flatMap(line -> completion(checked, line).stream()).toList();
        if (!completions.isEmpty()) {
            corrections.completeLines(checked.order().number(), completions);
        }
    }

    private static Optional<OrderCorrections.LineCompletion> completion(CheckedOrder checked, OrderView.Line line) {
        var price = line.unitPrice() == null ? checked.agreedPrice(line).map(agreed -> agreed.unitPrice().amount()).orElse(null) : null;
        boolean blank = line.description() == null || line.description().isBlank();
        String description = blank ? checked.product(line).map(Product::description).orElse(null) : null;
        return price == null && description == null ? Optional.empty()
                : Optional.of(new OrderCorrections.LineCompletion(line.lineNumber(), price, description));
    }

    /** The order desk first: it repairs what the others then decide on. */
    private static FindingRoute reviewer(List<Finding> present) {
        return Stream.of(FindingRoute.CLERK, FindingRoute.SALES, FindingRoute.FINANCE)
                .filter(lane -> present.stream().anyMatch(finding -> isOpen(finding) && finding.route() == lane))
                .findFirst().orElse(FindingRoute.PASS);
    }

    private static boolean isOpen(Finding finding) {
        return finding.needsDecision() || finding.awaitsSecondPerson();
    }

    private static Set<BlockedStep> blockedLater(List<Finding> present) {
        Set<BlockedStep> blocked = EnumSet.noneOf(BlockedStep.class);
        present.forEach(finding -> Optional.ofNullable(BLOCKS_LATER_STEP.get(finding.code())).ifPresent(blocked::add));
        return blocked;
    }
}
