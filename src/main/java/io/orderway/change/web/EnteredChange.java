package io.orderway.change.web;

import io.orderway.change.ChangeAction;
import io.orderway.order.DeliveryWish;
import io.orderway.order.Party;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a person has entered in a form: {@code pieces.1} for the pieces of line 1 (0 drops it), {@code sku} and {@code pieces} of an article to be
 * added, {@code requestedDate}, {@code delivery}, {@code rush}, and the parts of an address. What is left empty stays as it is.
 */
record EnteredChange(Map<String, ?> entered) {

    private static final String PIECES_OF_LINE = "pieces.";
    private static final int LONGEST = 300;

    /** @throws IllegalArgumentException if something entered is no number or no date; the message is a sentence */
    List<ChangeAction> actions() {
        List<ChangeAction> actions = new ArrayList<>();
        entered.keySet().stream().filter(name -> name.startsWith(PIECES_OF_LINE) && text(name) != null)
                .sorted().forEach(name -> actions.add(piecesOf(number(name.substring(PIECES_OF_LINE.length())), number(text(name)))));
        if (text("sku") != null || text("pieces") != null) {
            actions.add(new ChangeAction.AddLine(text("sku"), text("pieces") == null ? 1 : number(text("pieces"))));
        }
        if (text("requestedDate") != null) {
            actions.add(new ChangeAction.RequestedDate(date(text("requestedDate"))));
        }
        if (text("delivery") != null) {
            actions.add(new ChangeAction.Delivery(delivery(text("delivery"))));
        }
        if (text("rush") != null) {
            actions.add(new ChangeAction.Rush(yes(text("rush"))));
        }
        if (Stream.of("name", "street", "postcode", "city", "country").anyMatch(part -> text(part) != null)) {
            actions.add(new ChangeAction.DeliverTo(new Party(text("name"), text("email"), text("phone"), text("street"), text("postcode"), text("city"),
                    text("country"))));
        }
        return actions;
    }

    private static ChangeAction piecesOf(int line, int pieces) {
        return pieces == 0 ? new ChangeAction.DropLine(line) : new ChangeAction.Pieces(line, pieces);
    }

    /** Null for what was left empty. */
    private String text(String name) {
        Object value = entered.get(name);
        String text = value == null ? "" : value.toString().replace("\0", "").strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Please enter at most %d characters in one field.".formatted(LONGEST));
        }
        return text.isEmpty() ? null : text;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" is no whole number of pieces.".formatted(text));
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"%s\" is no date.".formatted(text));
        }
    }

    private static boolean yes(String text) {
        if (!text.equals("YES") && !text.equals("NO")) {
            throw new IllegalArgumentException("Please say whether it hurries.");
        }
        return text.equals("YES");
    }

    private static DeliveryWish delivery(String text) {
        return Stream.of(DeliveryWish.values()).filter(wish -> wish.name().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Please say whether everything shall come in one delivery."));
    }
}
