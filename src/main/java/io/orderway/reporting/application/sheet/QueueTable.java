package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.customer.CustomerTier;
import io.orderway.inventory.Rankings;
import io.orderway.inventory.Rankings.Ranking;
import io.orderway.order.OrderState;
import io.orderway.order.Urgency;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.Money;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where the order stood among those that wait for goods, and why. */
@Component
class QueueTable implements TableSource {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Rankings rankings;
    private final WorkingCalendar calendar;

    QueueTable(Rankings rankings, WorkingCalendar calendar) {
        this.rankings = rankings;
        this.calendar = calendar;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (context.order().state() == OrderState.RECEIVED) {
            return List.of();
        }
        List<List<String>> rows = rankings.of(context.order().number()).stream().map(ranking -> row(ranking, context.order().currency())).toList();
        return rows.isEmpty() ? List.of() : List.of(new Table("Place among waiting orders",
                List.of("Ranked", "Rule", "What it was ranked by", "When goods are short", "Rank", "Table version"), rows));
    }

    private List<String> row(Ranking ranking, String currency) {
        return List.of(MOMENT.format(ranking.rankedAt().atZone(calendar.zone())), ranking.reason(), facts(ranking, currency), ranking.strategy(),
                Integer.toString(ranking.rank()), Integer.toString(ranking.tableVersion()));
    }

    private static String facts(Ranking ranking, String currency) {
        List<String> facts = new ArrayList<>();
        if (ranking.taskPriority() >= Urgency.RUSH.priority()) {
            facts.add(ranking.taskPriority() >= Urgency.SAME_DAY.priority() ? "same day" : "rush");
        }
        if (ranking.daysToPromise() != null) {
            facts.add(day("promised", ranking.daysToPromise()));
        }
        if (ranking.daysToWish() != null) {
            facts.add(day("wished", ranking.daysToWish()));
        }
        facts.add(tier(CustomerTier.valueOf(ranking.customerTier())));
        facts.add("waiting for " + days(ranking.daysWaiting()));
        facts.add("worth " + Money.of(ranking.netValue(), currency).rounded());
        String all = String.join(", ", facts);
        return Character.toUpperCase(all.charAt(0)) + all.substring(1);
    }

    private static String day(String what, int days) {
        return days < 0 ? "%s %s ago".formatted(what, days(-days)) : days == 0 ? what + " for today" : "%s in %s".formatted(what, days(days));
    }

    private static String days(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    private static String tier(CustomerTier tier) {
        return tier == CustomerTier.STANDARD ? "customer without a tier" : Words.sentence(tier.name()).toLowerCase(Locale.ROOT)
                + (tier == CustomerTier.PREFERRED ? " customer" : "");
    }
}
