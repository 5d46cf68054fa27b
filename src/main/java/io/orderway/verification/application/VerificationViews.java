package io.orderway.verification.application;

import io.orderway.shared.OrderNumber;
import io.orderway.verification.EqualOrders;
import io.orderway.verification.Findings;
import io.orderway.verification.application.EqualOrderTable.Member;
import io.orderway.verification.domain.Finding;
import io.orderway.verification.domain.FindingRows;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What verification shows to others. */
@Configuration(proxyBeanMethods = false)
class VerificationViews {

    private static final Comparator<Findings.View> OPEN_FIRST = Comparator.comparing((Findings.View view) -> !view.needsDecision())
            .thenComparing(Findings.View::lineNumber, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Findings.View::code);

    @Bean
    Findings findings(FindingRows rows) {
        return number -> rows.findByOrderNumberAndResolvedFalse(number).stream().map(VerificationViews::view).sorted(OPEN_FIRST).toList();
    }

    @Bean
    EqualOrders equalOrders(EqualOrderTable table) {
        return new EqualOrders() {

            @Override
            public Optional<Group> of(OrderNumber number) {
                return table.membership(number).map(own -> new Group(own.groupId(), own.resolved(),
                        table.members(own.groupId()).stream().map(VerificationViews::view).toList()));
            }

            @Override
            public boolean isFrozen(OrderNumber number) {
                return table.membership(number).filter(member -> member.frozen() && !member.resolved()).isPresent();
            }
        };
    }

    private static Findings.View view(Finding finding) {
        return new Findings.View(finding.id(), finding.code(), finding.lineNumber(), finding.degree(), finding.sentence(),
                finding.proposedAction(), finding.proposedValue(), Questions.isAskable(finding.code()), finding.route(),
                finding.isSecondPersonNeeded(), finding.decision(), finding.reason(), finding.decidedBy(), finding.confirmedBy());
    }

    private static EqualOrders.Member view(Member member) {
        return new EqualOrders.Member(member.number(), member.receivedAt(), member.frozen(), member.survives());
    }
}
