package io.orderway.intake.adapter;

import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileRow;
import io.orderway.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Typed reading of one row. Everything that is wrong with the row is collected, so that the clerk mends it once. */
final class Cells {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES =
            CurrencyUnit.registeredCurrencies().stream().map(CurrencyUnit::getCode).collect(Collectors.toUnmodifiableSet());

    private final Layout layout;
    private final FileRow row;
    private final Dialect dialect;
    private final List<String> faults = new ArrayList<>();

    Cells(FileRow row, Dialect dialect) {
        this.layout = Layout.of(dialect.format());
        this.row = row;
        this.dialect = dialect;
    }

    long line() {
        return row.line();
    }

    /** @return all faults found so far as one text, empty when there is none */
    Optional<String> faults() {
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", faults));
    }

    String text(String column, int longest) {
        String text = cell(column).replace('\n', ' ');
        if (text.length() > longest) {
            faults.add("%s is longer than %d characters.".formatted(column, longest));
            return text.substring(0, longest);
        }
        return text;
    }

    String requiredText(String column, int longest) {
        String text = text(column, longest);
        if (text.isEmpty()) {
            faults.add("%s is missing.".formatted(column));
        }
        return text;
    }

    /** An article number; when it is missing the fault is noted and a stand-in returned. */
    Sku sku(String column) {
        String text = requiredText(column, Sku.MAX_LENGTH);
        return Sku.of(text.isBlank() ? "?" : text);
    }

    /** An ISO 3166 country code of two letters, empty when not given. */
    String country(String column) {
        String code = cell(column).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !COUNTRIES.contains(code)) {
            faults.add("%s is not a country code of two letters: %s.".formatted(column, shown(code)));
        }
        return code;
    }

    /** An ISO 4217 currency code, empty when not given. */
    String currency(String column) {
        String code = cell(column).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !CURRENCIES.contains(code)) {
            faults.add("%s is not a currency code: %s.".formatted(column, shown(code)));
        }
        return code;
    }

    /** When it is missing or unknown the fault is noted and a stand-in returned. */
    String requiredCurrency(String column) {
        requiredText(column, 3);
        String code = currency(column);
        return CURRENCIES.contains(code) ? code : "XXX";
    }

    Optional<BigDecimal> number(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = Numbers.parse(text, dialect.decimalMark());
        if (number.isEmpty()) {
            faults.add("%s is not a number: %s.".formatted(column, shown(text)));
        }
        return number;
    }

    /** A price or another amount, at least 0 and below 10 million, with up to four decimals. */
    Optional<BigDecimal> amount(String column) {
        Optional<BigDecimal> number = number(column);
        if (number.isPresent() && number.get().signum() < 0) {
            faults.add("%s is below zero: %s.".formatted(column, shown(cell(column))));
        }
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 4) {
            faults.add("%s has more than four decimals: %s.".formatted(column, shown(cell(column))));
        }
        if (number.isPresent() && number.get().compareTo(BigDecimal.TEN.pow(7)) >= 0) {
            faults.add("%s is beyond 10,000,000: %s.".formatted(column, shown(cell(column))));
        }
        return number;
    }

    BigDecimal requiredAmount(String column) {
        return present(column, amount(column)).orElse(BigDecimal.ZERO);
    }

    /** A whole number in the given range; {@code 6.0} is one as well. */
    Optional<Integer> whole(String column, int least, int most) {
        Optional<BigDecimal> number = number(column);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal whole = number.get().stripTrailingZeros();
        if (whole.scale() > 0) {
            faults.add("%s is not a whole number: %s.".formatted(column, shown(cell(column))));
            return Optional.empty();
        }
        if (whole.compareTo(BigDecimal.valueOf(least)) < 0 || whole.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(String.format(Locale.ROOT, "%s is not between %,d and %,d: %s.", column, least, most, shown(cell(column))));
            return Optional.empty();
        }
        return Optional.of(whole.intValueExact());
    }

    int requiredWhole(String column, int least, int most) {
        return present(column, whole(column, least, most)).orElse(0);
    }

    /** A day; a time of day behind it is read and dropped. */
    Optional<LocalDate> day(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = Dates.parse(text, dialect.dateOrder()).map(LocalDateTime::toLocalDate);
        if (date.isEmpty()) {
            faults.add("%s is not a date: %s.".formatted(column, shown(text)));
        }
        return date;
    }

    Optional<LocalDate> requiredDay(String column) {
        return present(column, day(column));
    }

    /** A day with a time of day. */
    Optional<LocalDateTime> requiredMoment(String column) {
        String text = requiredText(column, 40);
        Optional<LocalDateTime> moment = text.contains(":") ? Dates.parse(text, dialect.dateOrder()) : Optional.empty();
        if (moment.isEmpty() && !text.isEmpty()) {
            faults.add("%s is not a date with a time of day: %s.".formatted(column, shown(text)));
        }
        return moment;
    }

    <T extends Enum<T>> Optional<T> oneOf(String column, Class<T> type) {
        String text = cell(column).toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findFirst();
        if (value.isEmpty()) {
            faults.add(noneOf(column, List.of(type.getEnumConstants()), cell(column)));
        }
        return value;
    }

    /** The sentence for a value that is none of those that the column may have. */
    static String noneOf(String column, Collection<? extends Enum<?>> constants, String value) {
        String known = constants.stream().map(Enum::name).collect(Collectors.joining(", "));
        return "%s is none of %s: %s.".formatted(column, known, shown(value));
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    private <T> Optional<T> present(String column, Optional<T> value) {
        if (value.isEmpty() && cell(column).isEmpty()) {
            faults.add("%s is missing.".formatted(column));
        }
        return value;
    }

    private String cell(String column) {
        return row.cells().get(layout.place(column));
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
