package io.orderway.returns.application;

import io.orderway.order.OrderReader;
import io.orderway.order.OrderView;
import io.orderway.publiclink.LinkSubject;
import io.orderway.publiclink.OpenedLink;
import io.orderway.publiclink.PublicLinks;
import io.orderway.publiclink.PublicPages;
import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnLinks;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnState;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets customers give goods back by a link. */
@Service
public class ReturnByLink implements ReturnLinks {

    private static final int LONGEST_KEY = 60;

    private final PublicLinks links;
    private final PublicPages pages;
    private final OrderReader orders;
    private final Returns returns;
    private final ReturnTable table;
    private final AskForReturn askForReturn;

    ReturnByLink(PublicLinks links, PublicPages pages, OrderReader orders, Returns returns, ReturnTable table, AskForReturn askForReturn) {
        this.links = links;
        this.pages = pages;
        this.orders = orders;
        this.returns = returns;
        this.table = table;
        this.askForReturn = askForReturn;
    }

    /** What the page shows. */
    public sealed interface Page {

        /**
         * @param key     names the request: the page sends it with the form, so that a form that is sent twice asks once
         * @param problem a sentence about what was entered; null at first
         */
        record Offered(OrderNumber number, List<Line> lines, String key, String problem) implements Page {
        }

        /** @param sentence why it was refused; null unless it was */
        record Taken(OrderNumber number, String returnNumber, ReturnState state, String sentence) implements Page {
        }

        /** Nothing has left the house, or everything is given back already. */
        record NothingLeft(OrderNumber number) implements Page {
        }

        /** Expired or never there: not told apart. */
        record Closed() implements Page {
        }
    }

    /** @param pieces that can be given back */
    public record Line(int lineNumber, String sku, String description, int pieces) {
    }

    /**
     * What the customer has entered; null where he entered nothing, anything where the sender is hostile.
     *
     * @param pieces  by line number; lines of which nothing comes back are left out
     * @param instead pieces by article that shall come instead; counts only where other goods are wished
     */
    public record Entered(String key, String reason, String condition, String wish, Map<Integer, Integer> pieces, Map<String, Integer> instead) {
    }

    @Override
    public String issue(OrderNumber number) {
        return pages.url(PATH + links.issue(new LinkSubject(PURPOSE, number, number.value())));
    }

    public Page look(String token) {
        return number(token).map(number -> offered(number, UUID.randomUUID().toString(), null)).orElseGet(Page.Closed::new);
    }

    public Page ask(String token, Entered entered) {
        Optional<OrderNumber> number = number(token);
        if (number.isEmpty()) {
            return new Page.Closed();
        }
        if (entered.key() == null || entered.key().isBlank() || entered.key().length() > LONGEST_KEY) {
            return offered(number.get(), UUID.randomUUID().toString(), "Please enter it once more.");
        }
        Optional<ReturnReason> reason = choice(ReturnReason.CHOICES.toArray(ReturnReason[]::new), entered.reason());
        Optional<ReturnCondition> condition = choice(ReturnCondition.values(), entered.condition());
        Optional<ReturnWish> wish = choice(ReturnWish.values(), entered.wish());
        if (reason.isEmpty() || condition.isEmpty() || wish.isEmpty()) {
            return offered(number.get(), entered.key(), "Please say why the goods come back, in what condition, and what you would like for them.");
        }
        try {
            String returnNumber = askForReturn.ask(new ReturnRequest(number.get(), "link:%s:%s".formatted(number.get(), entered.key()), reason.get(),
                    wish.get(), condition.get(), entered.pieces(),
                    wish.get() == ReturnWish.OTHER_GOODS ? entered.instead() : Map.of(), null), "Customer");
            Returns.Return asked = table.get(returnNumber).goods();
            return new Page.Taken(number.get(), returnNumber, asked.state(), asked.sentence());
        } catch (ConflictException | IllegalArgumentException wrong) {
            return offered(number.get(), entered.key(), wrong.getMessage());
        }
    }

    private Page offered(OrderNumber number, String key, String problem) {
        OrderView order = orders.get(number);
        Map<Integer, Integer> pieces = returns.returnable(order);
        List<Line> lines = order.goods().stream().filter(line -> pieces.containsKey(line.lineNumber()))
                .map(line -> new Line(line.lineNumber(), line.sku(), line.description(), pieces.get(line.lineNumber()))).toList();
        return lines.isEmpty() ? new Page.NothingLeft(number) : new Page.Offered(number, lines, key, problem);
    }

    private Optional<OrderNumber> number(String token) {
        return links.open(token) instanceof OpenedLink.Valid valid && valid.subject().purpose().equals(PURPOSE)
                ? Optional.of(valid.subject().orderNumber()) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
