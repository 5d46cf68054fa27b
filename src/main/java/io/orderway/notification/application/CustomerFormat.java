package io.orderway.notification.application;

import io.orderway.shared.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers, prices and dates as they are written in the customer's country. The words are English; a month is spelled out, so that no date can be misread. */
final class CustomerFormat {

    private static final int FINEST_PRICE = 4;
    private static final Locale HOUSE = Locale.UK;
    private static final Pattern SIGN = Pattern.compile("\\p{Sc}");

    /** The language whose figures a country uses most; countries not listed get the house's own. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("AT", "de"), Map.entry("AU", "en"), Map.entry("BE", "nl"), Map.entry("CA", "en"), Map.entry("CH", "de"),
            Map.entry("CY", "el"), Map.entry("CZ", "cs"), Map.entry("DE", "de"), Map.entry("DK", "da"), Map.entry("EE", "et"),
            Map.entry("ES", "es"), Map.entry("FI", "fi"), Map.entry("FR", "fr"), Map.entry("GB", "en"), Map.entry("GR", "el"),
            Map.entry("HU", "hu"), Map.entry("IE", "en"), Map.entry("IS", "is"), Map.entry("IT", "it"), Map.entry("JP", "ja"),
            Map.entry("LT", "lt"), Map.entry("LU", "fr"), Map.entry("LV", "lv"), Map.entry("MT", "en"), Map.entry("NL", "nl"),
            Map.entry("NO", "nb"), Map.entry("NZ", "en"), Map.entry("PL", "pl"), Map.entry("PT", "pt"), Map.entry("SE", "sv"),
            Map.entry("SG", "en"), Map.entry("SI", "sl"), Map.entry("SK", "sk"), Map.entry("US", "en"));

    private final Locale figures;
    private final DateTimeFormatter dates;

    private CustomerFormat(Locale figures) {
        this.figures = figures;
        this.dates = DateTimeFormatter.ofPattern("US".equals(figures.getCountry()) ? "MMMM d, yyyy" : "d MMMM yyyy", Locale.ENGLISH);
    }

    /** @param country ISO 3166-1 alpha-2; null or unknown for the house's own way */
    static CustomerFormat of(String country) {
        String language = country == null ? null : LANGUAGES.get(country);
        return new CustomerFormat(language == null ? HOUSE : new Locale(language, country));
    }

    String number(long number) {
        return plain(NumberFormat.getIntegerInstance(figures).format(number));
    }

    /** Rounded to the currency's minor unit. */
    String total(Money money) {
        return price(money.rounded().amount(), money.currency(), Currency.getInstance(money.currency()).getDefaultFractionDigits());
    }

    /** As fine as it was agreed. */
    String unitPrice(BigDecimal price, String currency) {
        return price(price, currency, FINEST_PRICE);
    }

    private String price(BigDecimal amount, String currency, int mostDigits) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(figures);
        Currency unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(sign(unit));
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(Math.max(mostDigits, unit.getDefaultFractionDigits()));
        return plain(format.format(amount));
    }

    /**
     * CLDR tells currencies of one sign apart by letters beside it, {@code £GB}, which nobody writes who knows in which currency he buys. The many
     * dollars keep them.
     */
    private String sign(Currency unit) {
        String symbol = unit.getSymbol(figures);
        String sign = SIGN.matcher(symbol).results().map(MatchResult::group).collect(Collectors.joining());
        return sign.isEmpty() || sign.equals("$") ? symbol : sign;
    }

    /** Null stays null. */
    String date(LocalDate date) {
        return date == null ? null : dates.format(date);
    }

    /** Plain-text readers show narrow and non-breaking spaces in many ways. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
