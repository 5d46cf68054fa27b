package io.orderway.change.application;

import io.orderway.catalog.Product;
import io.orderway.change.ChangeAction;
import io.orderway.customer.Contact;
import io.orderway.customer.PostalAddress;
import io.orderway.order.OrderView;
import io.orderway.order.Party;
import io.orderway.order.PartyRole;
import io.orderway.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Looks at one action after the other of a change to one order, and keeps those that change something. */
final class ActionCheck implements ChangeAction.Handler {

    private static final int FURTHEST_DAYS = 366;

    private final OrderView order;
    private final Function<String, Product> articles;
    private final Function<PostalAddress, List<String>> problems;
    private final LocalDate today;
    private final Set<String> named = new HashSet<>();
    private final List<ChangeAction> actions = new ArrayList<>();

    /** @param articles finds an article that may be ordered, or throws with a sentence */
    ActionCheck(OrderView order, Function<String, Product> articles, Function<PostalAddress, List<String>> problems, LocalDate today) {
        this.order = order;
        this.articles = articles;
        this.problems = problems;
        this.today = today;
    }

    List<ChangeAction> actions() {
        return actions;
    }

    @Override
    public void pieces(ChangeAction.Pieces action) {
        OrderView.Line line = goods(action.lineNumber());
        once("the pieces of line " + line.lineNumber());
        require(action.pieces() >= 1 && action.pieces() <= Quantity.MAX, "Line %d can order 1 to %,d pieces.".formatted(line.lineNumber(), Quantity.MAX));
        require(action.pieces() >= left(line), "%,d pieces of line %d have left the house; it cannot order fewer.".formatted(left(line), line.lineNumber()));
        keep(action, action.pieces() != line.wanted());
    }

    @Override
    public void dropLine(ChangeAction.DropLine action) {
        OrderView.Line line = goods(action.lineNumber());
        once("the pieces of line " + line.lineNumber());
        keep(action, line.wanted() > left(line));
    }

    @Override
    public void addLine(ChangeAction.AddLine action) {
        requireSold();
        require(action.pieces() >= 1 && action.pieces() <= Quantity.MAX, "A line can order 1 to %,d pieces.".formatted(Quantity.MAX));
        keep(new ChangeAction.AddLine(articles.apply(action.sku()).sku().value(), action.pieces()), true);
    }

    @Override
    public void otherArticle(ChangeAction.OtherArticle action) {
        requireSold();
        OrderView.Line line = goods(action.lineNumber());
        once("the article of line " + line.lineNumber());
        require(left(line) == 0, "Pieces of line %d have left the house; its article stays.".formatted(line.lineNumber()));
        String sku = articles.apply(action.sku()).sku().value();
        keep(new ChangeAction.OtherArticle(line.lineNumber(), sku), !sku.equalsIgnoreCase(line.sku()));
    }

    @Override
    public void requestedDate(ChangeAction.RequestedDate action) {
        once("the date");
        if (action.date() != null && action.date().equals(order.requestedDate())) {
            return;
        }
        require(action.date() != null && !action.date().isBefore(today) && !action.date().isAfter(today.plusDays(FURTHEST_DAYS)),
                "Goods can be wanted from today on and within a year.");
        keep(action, true);
    }

    @Override
    public void delivery(ChangeAction.Delivery action) {
        once("the kind of delivery");
        require(action.wish() != null, "Please say whether everything shall come in one delivery.");
        keep(action, action.wish() != order.deliveryWish());
    }

    @Override
    public void rush(ChangeAction.Rush action) {
        once("how much it hurries");
        keep(action, action.wanted() != order.rushRequested());
    }

    @Override
    public void deliverTo(ChangeAction.DeliverTo action) {
        once("the delivery address");
        require(action.party() != null, "Please give the new delivery address.");
        require(!action.comesTooLate(order),
                "Goods of order %s have left the house; its address stays as it is.".formatted(order.number()));
        Party before = order.party(PartyRole.SHIP_TO);
        Party given = action.party();
        PostalAddress address = new PostalAddress(given.street(), given.postcode(), given.city(), given.country());
        List<String> wrong = problems.apply(address);
        require(wrong.isEmpty(), String.join(" ", wrong));
        require(given.email() == null || given.email().isBlank() || Contact.isEmail(given.email().strip()),
                "%s is no e-mail address.".formatted(given.email()));
        Party party = new Party(given(given.name(), before.name()), given(given.email(), before.email()), given(given.phone(), before.phone()),
                address.street(), address.postcode(), address.city(), address.country());
        require(List.of(party.name() == null ? "" : party.name(), party.street(), party.city()).stream().allMatch(part -> part.length() <= 200),
                "A part of the address is longer than 200 characters.");
        keep(new ChangeAction.DeliverTo(party), !party.equals(before));
    }

    private OrderView.Line goods(int lineNumber) {
        return order.goods().stream().filter(line -> line.lineNumber() == lineNumber).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Order %s has no line %d with goods.".formatted(order.number(), lineNumber)));
    }

    private int left(OrderView.Line line) {
        return ChangeAction.left(order, line.lineNumber());
    }

    /** What another order makes good was agreed on there. */
    private void requireSold() {
        require(!order.kind().isFree(), "Order %s makes another one good; its articles stay as agreed.".formatted(order.number()));
    }

    private void once(String what) {
        require(named.add(what), "A change names %s once.".formatted(what));
    }

    private void keep(ChangeAction action, boolean changesSomething) {
        if (changesSomething) {
            actions.add(action);
        }
    }

    private static String given(String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
