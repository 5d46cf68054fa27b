package io.orderway.inventory.web;

import io.orderway.inventory.Availability.Wanted;
import io.orderway.shared.Quantity;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** Reads a question for goods; whatever is wrong with it is said in one sentence. */
final class AskedGoods {

    private static final int MOST_ARTICLES = 100;
    private static final Pattern PIECES = Pattern.compile("\\d{1,7}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private AskedGoods() {
    }

    /** @throws IllegalArgumentException with a sentence for whoever asked */
    static List<Wanted> wanted(MultiValueMap<String, String> question) {
        List<String> skus = question.getOrDefault("sku", List.of());
        List<String> quantities = question.getOrDefault("quantity", List.of());
        if (skus.isEmpty() || skus.size() != quantities.size()) {
            throw new IllegalArgumentException("Each article needs its number and a quantity: sku=…&quantity=….");
        }
        if (skus.size() > MOST_ARTICLES) {
            throw new IllegalArgumentException("At most %d articles can be asked for at once.".formatted(MOST_ARTICLES));
        }
        List<Wanted> wanted = new ArrayList<>();
        for (int n = 0; n < skus.size(); n++) {
            wanted.add(new Wanted(sku(skus.get(n)), pieces(quantities.get(n))));
        }
        return wanted;
    }

    /** @throws IllegalArgumentException with a sentence for whoever asked */
    static String country(MultiValueMap<String, String> question) {
        String country = question.getFirst("country");
        if (country == null || country.isBlank()) {
            throw new IllegalArgumentException("Please name the country that the goods go to: country=GB.");
        }
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException("There is no country with that code; please use two letters such as GB or DE.");
        }
        return code;
    }

    private static Sku sku(String text) {
        return Sku.find(text).orElseThrow(() -> new IllegalArgumentException("An article number has 1 to %d visible characters.".formatted(Sku.MAX_LENGTH)));
    }

    private static int pieces(String text) {
        boolean whole = PIECES.matcher(text.strip()).matches();
        int pieces = whole ? Integer.parseInt(text.strip()) : 0;
        if (pieces < 1 || pieces > Quantity.MAX) {
            throw new IllegalArgumentException("A quantity is a whole number of pieces from 1 to %,d.".formatted(Quantity.MAX));
        }
        return pieces;
    }
}
