package io.orderway.verification.application;

import io.orderway.customer.Addresses;
import io.orderway.customer.Contact;
import io.orderway.customer.PostalAddress;
import io.orderway.order.OrderCorrections;
import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.verification.FieldKind;
import io.orderway.verification.FindingDecision;
import io.orderway.verification.ProposedAction;
import io.orderway.verification.domain.Finding;
import io.orderway.verification.domain.FindingRows;
import io.orderway.verification.domain.MissingField;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What answers may say, and how they are taken into the order. All are checked before any is taken. */
@Component
class FieldAnswers {

    private static final int LONGEST = 200;
    private static final int LONGEST_POSTCODE = 20;

    private static final Map<FieldKind, BiFunction<Party, String, Party>> PARTS = new EnumMap<>(Map.of(
            FieldKind.EMAIL, (p, v) -> new Party(p.name(), v, p.phone(), p.street(), p.postcode(), p.city(), p.country()),
            FieldKind.SHIP_STREET, (p, v) -> new Party(p.name(), p.email(), p.phone(), v, p.postcode(), p.city(), p.country()),
            FieldKind.SHIP_POSTCODE, (p, v) -> new Party(p.name(), p.email(), p.phone(), p.street(), v.toUpperCase(Locale.ROOT), p.city(), p.country()),
            FieldKind.SHIP_CITY, (p, v) -> new Party(p.name(), p.email(), p.phone(), p.street(), p.postcode(), v, p.country()),
            FieldKind.SHIP_COUNTRY, (p, v) -> new Party(p.name(), p.email(), p.phone(), p.street(), p.postcode(), p.city(), v.toUpperCase(Locale.ROOT)),
            FieldKind.BILL_STREET, (p, v) -> new Party(p.name(), p.email(), p.phone(), v, p.postcode(), p.city(), p.country()),
            FieldKind.BILL_POSTCODE, (p, v) -> new Party(p.name(), p.email(), p.phone(), p.street(), v.toUpperCase(Locale.ROOT), p.city(), p.country()),
            FieldKind.BILL_CITY, (p, v) -> new Party(p.name(), p.email(), p.phone(), p.street(), p.postcode(), v, p.country()),
            FieldKind.BILL_COUNTRY, (p, v) -> new Party(p.name(), p.email(), p.phone(), p.street(), p.postcode(), p.city(), v.toUpperCase(Locale.ROOT))));

    private final Corrections corrections;
    private final OrderCorrections orderCorrections;
    private final OrderReader orders;
    private final Addresses addresses;
    private final FindingRows findings;
    private final Clock clock;

    FieldAnswers(Corrections corrections, OrderCorrections orderCorrections, OrderReader orders, Addresses addresses, FindingRows findings,
            Clock clock) {
        this.corrections = corrections;
        this.orderCorrections = orderCorrections;
        this.orders = orders;
        this.addresses = addresses;
        this.findings = findings;
        this.clock = clock;
    }

    /** @return a sentence for each answer that cannot be, by field; empty if all are good */
    Map<Long, String> problems(OrderView order, Map<MissingField, String> answers) {
        Map<Long, String> problems = new LinkedHashMap<>();
        answers.forEach((field, value) -> problem(order, field, value).ifPresent(sentence -> problems.put(field.id(), sentence)));
        if (problems.isEmpty()) {
            parties(order, answers).forEach((role, party) -> addressProblem(order.party(role), party)
                    .ifPresent(sentence -> answers.keySet().stream().filter(field -> roleOf(field.kind()) == role)
                            .forEach(field -> problems.put(field.id(), sentence))));
        }
        return problems;
    }

    /** Takes the answers, which have no {@link #problems}. */
    void take(OrderView order, Map<MissingField, String> answers, String who) {
        parties(order, answers).forEach((role, party) -> orderCorrections.correctParty(order.number(), role, party, "answered by " + who));
        answers.forEach((field, value) -> takeLine(order, field, value.strip(), who));
    }

    private Optional<String> problem(OrderView order, MissingField field, String value) {
        if (value == null || value.isBlank()) {
            return Optional.of("Please fill this in.");
        }
        String text = value.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Please write at most %d ordinary characters.".formatted(LONGEST));
        }
        return switch (field.kind()) {
            case EMAIL -> Contact.isEmail(text) ? Optional.empty() : Optional.of("This is not an e-mail address.");
            case SHIP_COUNTRY, BILL_COUNTRY -> new PostalAddress(null, null, null, text).hasKnownCountry() ? Optional.empty()
                    : Optional.of("Please write the country's two letters, for example GB.");
            case SHIP_POSTCODE, BILL_POSTCODE -> text.length() <= LONGEST_POSTCODE ? Optional.empty() : Optional.of("This is not a postcode.");
            case SHIP_STREET, SHIP_CITY, BILL_STREET, BILL_CITY -> Optional.empty();
            case LINE_PRICE -> text.toLowerCase(Locale.ROOT).matches("yes|no") ? Optional.empty() : Optional.of("Please answer yes or no.");
            case LINE_QUANTITY -> refusal(() -> corrections.quantity(text));
            case LINE_ARTICLE -> refusal(() -> corrections.article(text));
            case REQUESTED_DATE -> refusal(() -> corrections.requestedDate(order.number(), text));
        };
    }

    private static Optional<String> refusal(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Only what becomes worse by the answers is refused: another part may be wrong already and is asked for separately. */
    private Optional<String> addressProblem(Party before, Party after) {
        List<String> known = addresses.problems(PartyAddresses.of(before));
        return addresses.problems(PartyAddresses.of(after)).stream().filter(problem -> !known.contains(problem)).findFirst();
    }

    /** The parties as they are with the answers. */
    private static Map<PartyRole, Party> parties(OrderView order, Map<MissingField, String> answers) {
        Map<PartyRole, Party> parties = new EnumMap<>(PartyRole.class);
        answers.forEach((field, value) -> {
            BiFunction<Party, String, Party> part = PARTS.get(field.kind());
            if (part != null) {
                PartyRole role = roleOf(field.kind());
                parties.put(role, part.apply(parties.getOrDefault(role, order.party(role)), value.strip()));
            }
        });
        return parties;
    }

    private static PartyRole roleOf(FieldKind kind) {
        return switch (kind) {
            case EMAIL -> PartyRole.ORDERING;
            case BILL_STREET, BILL_POSTCODE, BILL_CITY, BILL_COUNTRY -> PartyRole.BILL_TO;
            default -> PartyRole.SHIP_TO;
        };
    }

    private void takeLine(OrderView order, MissingField field, String value, String who) {
        boolean unchanged = value.equals(field.presentValue());
        if (!unchanged) {
            action(field.kind()).filter(action -> action != ProposedAction.SET_PRICE || value.equalsIgnoreCase("yes"))
                    .ifPresent(action -> corrections.apply(order.number(), action, field.lineNumber(),
                            action == ProposedAction.SET_PRICE ? field.proposedValue() : value, "answered by " + who));
        }
        Optional.ofNullable(field.findingId()).flatMap(findings::findById).ifPresent(finding -> settle(finding, unchanged, who));
    }

    /** What was confirmed is kept; anything else is looked at again with the answer in it. */
    private void settle(Finding finding, boolean confirmed, String who) {
        if (confirmed) {
            finding.decide(FindingDecision.KEEP, "Confirmed on request", who, clock.instant());
        } else {
            finding.reopen();
        }
    }

    private static Optional<ProposedAction> action(FieldKind kind) {
        return switch (kind) {
            case LINE_QUANTITY -> Optional.of(ProposedAction.SET_QUANTITY);
            case LINE_PRICE -> Optional.of(ProposedAction.SET_PRICE);
            case LINE_ARTICLE -> Optional.of(ProposedAction.REPLACE_ARTICLE);
            case REQUESTED_DATE -> Optional.of(ProposedAction.SET_REQUESTED_DATE);
            default -> Optional.empty();
        };
    }
}
