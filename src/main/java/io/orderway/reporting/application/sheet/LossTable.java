package io.orderway.reporting.application.sheet;

import io.orderway.calendar.WorkingCalendar;
import io.orderway.loss.Losses;
import io.orderway.loss.Losses.Claim;
import io.orderway.loss.Losses.Loss;
import io.orderway.loss.Losses.LostReturn;
import io.orderway.loss.Remedy;
import io.orderway.reporting.application.Words;
import io.orderway.reporting.application.sheet.Sheet.Table;
import io.orderway.shared.OrderNumber;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which parcels of the order were missed, what came of it, and what the carrier owes for them. */
@Component
class LossTable implements TableSource {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final Losses losses;
    private final WorkingCalendar calendar;

    LossTable(Losses losses, WorkingCalendar calendar) {
        this.losses = losses;
        this.calendar = calendar;
    }

    @Override
    public List<Table> tables(SheetContext context) {
        if (context.order().shipments().stream().noneMatch(shipment -> shipment.state().hasLeft())) {
            return List.of();
        }
        OrderNumber number = context.order().number();
        List<List<String>> rows = Stream.concat(losses.of(number).stream().map(this::row), losses.returns(number).stream().map(this::row)).toList();
        return rows.isEmpty() ? List.of() : List.of(new Table("Missing parcels", List.of("Shipment or return", "Since", "Why", "State", "Claim"), rows));
    }

    private List<String> row(Loss loss) {
        return List.of(loss.shipment().value(), DAY.format(loss.openedAt().atZone(calendar.zone())), sentence(loss.cause().title()), state(loss),
                claim(loss.claim()));
    }

    private List<String> row(LostReturn lost) {
        return List.of(lost.returnNumber(), DAY.format(lost.since().atZone(calendar.zone())), "The carrier lost it on its way back", "Paid back",
                claim(lost.claim()));
    }

    private static String state(Loss loss) {
        String state = switch (loss.state()) {
            case TRACING -> "Looked for";
            case FOUND -> "Found";
            case LOST -> loss.remedy() == null ? "Lost; the customer is asked" : "Lost: " + remedy(loss);
            case SETTLED -> "Settled: " + remedy(loss) + (loss.replacement() == null ? "" : " with " + loss.replacement());
        };
        return loss.foundAnswer() == null ? state : state + "; turned up, " + loss.foundAnswer().title();
    }

    private static String remedy(Loss loss) {
        return loss.remedy() == Remedy.REFUND ? "%s, %s of order %s".formatted(loss.remedy().title(), loss.owed(), loss.paidOrder())
                : loss.remedy().title();
    }

    private static String claim(Claim claim) {
        if (claim == null) {
            return "";
        }
        String state = "%s, %s: %s".formatted(claim.carrier(), claim.amount(), Words.sentence(claim.state().name()).toLowerCase(Locale.ROOT));
        return claim.granted().isPositive() ? state + ", pays " + claim.granted() : state;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
