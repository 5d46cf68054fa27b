package io.orderway.intake.application;

import io.orderway.intake.CreditReceived;
import io.orderway.intake.domain.Disposition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others of the credits among the rows that are kept. */
@Component
class TellOfCredits {

    private final ChargeCodes chargeCodes;
    private final ApplicationEventPublisher events;

    TellOfCredits(ChargeCodes chargeCodes, ApplicationEventPublisher events) {
        this.chargeCodes = chargeCodes;
        this.events = events;
    }

    /** @param kept rows of one document */
    void tell(List<KeptRow> kept) {
        List<KeptRow> credits = kept.stream().filter(row -> row.disposition() == Disposition.CREDIT).toList();
        if (!credits.isEmpty()) {
            Set<String> charges = chargeCodes.current().keySet();
            KeptRow first = credits.get(0);
            events.publishEvent(new CreditReceived(first.document(), first.customerNumber(), first.documentDate(), first.currency(), credits.stream()
                    .map(row -> new CreditReceived.Row(row.article(), row.description(), row.quantity(), row.unitPrice(),
                            !charges.contains(row.article().toUpperCase(Locale.ROOT)))).toList()));
        }
    }
}
