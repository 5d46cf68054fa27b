package io.orderway.walk;

import io.orderway.change.ChangeAction;
import io.orderway.change.ChangeRequest;
import io.orderway.change.Changes;
import io.orderway.change.OrderChange;
import io.orderway.complaint.ComplaintIntake;
import io.orderway.complaint.ComplaintTopic;
import io.orderway.complaint.ContactMeans;
import io.orderway.complaint.NewComplaint;
import io.orderway.order.DeliveryWish;
import io.orderway.order.OrderView;
import io.orderway.returns.ReturnCondition;
import io.orderway.returns.ReturnReason;
import io.orderway.returns.ReturnWish;
import io.orderway.returns.Returns;
import io.orderway.returns.application.AskForReturn;
import io.orderway.returns.application.ReceiveReturn;
import io.orderway.returns.application.ReturnRequest;
import io.orderway.shared.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Customers change what they ordered, send it back, or are not content with it. */
class WalkAftersales {

    private static final List<ReturnReason> REASONS = ReturnReason.CHOICES;
    private static final List<ReturnWish> WISHES = List.of(ReturnWish.REFUND, ReturnWish.ACCOUNT, ReturnWish.EXCHANGE);
    private static final List<ReturnCondition> CONDITIONS = List.of(ReturnCondition.values());

    private final WalkRecords records;
    private final WalkPeople people;
    private final Changes changes;
    private final AskForReturn askForReturn;
    private final Returns returns;
    private final ReceiveReturn receiveReturn;
    private final ComplaintIntake complaints;

    WalkAftersales(WalkRecords records, WalkPeople people, Changes changes, AskForReturn askForReturn, Returns returns, ReceiveReturn receiveReturn,
            ComplaintIntake complaints) {
        this.records = records;
        this.people = people;
        this.changes = changes;
        this.askForReturn = askForReturn;
        this.returns = returns;
        this.receiveReturn = receiveReturn;
        this.complaints = complaints;
    }

    String change(WalkedOrder order, Random random) {
        OrderView one = WalkDesk.any(records.family(order), random);
        OrderView.Line line = WalkDesk.any(one.goods(), random);
        Sku article = WalkDesk.any(order.articles(), random);
        List<ChangeAction> actions = new ArrayList<>();
        do {
            actions.add(switch (random.nextInt(6)) {
                case 0 -> new ChangeAction.DropLine(line.lineNumber());
                case 1 -> new ChangeAction.AddLine(article.value(), 1 + random.nextInt(10));
                case 2 -> new ChangeAction.OtherArticle(line.lineNumber(), article.value());
                case 3 -> new ChangeAction.Delivery(WalkDesk.any(List.of(DeliveryWish.values()), random));
                default -> new ChangeAction.Pieces(line.lineNumber(), 1 + random.nextInt(30));
            });
        } while (random.nextInt(3) == 0);
        OrderChange.AskedBy by = WalkDesk.any(List.of(OrderChange.AskedBy.values()), random);
        people.atTheHouse(0, () -> changes.ask(new ChangeRequest(one.number(), by, actions, null)));
        return by + actions.stream().map(action -> action.getClass().getSimpleName()).reduce("", (some, next) -> some + " " + next);
    }

    String answerChange(WalkedOrder order, Random random) {
        OrderView one = WalkDesk.any(records.family(order), random);
        List<OrderChange> asked = changes.of(one.number());
        boolean confirmed = random.nextInt(3) > 0;
        if (asked.isEmpty()) {
            return "nothing";
        }
        people.atTheHouse(0, () -> changes.answer(one.number(), WalkDesk.any(asked, random).number(), confirmed));
        return confirmed ? "confirmed" : "declined";
    }

    /** Mostly what may be given back, now and then more. */
    String giveBack(WalkedOrder order, Random random) {
        OrderView one = WalkDesk.any(records.family(order), random);
        Map<Integer, Integer> pieces = new HashMap<>();
        returns.returnable(one).forEach((line, most) -> {
            if (random.nextInt(3) > 0) {
                pieces.put(line, 1 + random.nextInt(most + (random.nextInt(6) == 0 ? 3 : 0)));
            }
        });
        ReturnRequest request = new ReturnRequest(one.number(), order.source() + random.nextInt(4), WalkDesk.any(REASONS, random),
                WalkDesk.any(WISHES, random), WalkDesk.any(CONDITIONS, random), pieces);
        people.atTheHouse(0, () -> askForReturn.ask(request, null));
        return "%s for %s %s".formatted(request.reason(), request.wish(), pieces);
    }

    /** The warehouse counts what came back, or sorts it. */
    String countReturn(WalkedOrder order, Random random) {
        List<Returns.Return> asked = records.family(order).stream().flatMap(one -> returns.of(one.number()).stream()).toList();
        if (asked.isEmpty()) {
            return "nothing";
        }
        Returns.Return one = WalkDesk.any(asked, random);
        Returns.Line line = WalkDesk.any(one.lines(), random);
        int pieces = random.nextInt(line.pieces() + 1);
        people.atTheHouse(0, () -> {
            if (line.received() == null) {
                receiveReturn.count(one.number(), line.lineNumber(), pieces);
            } else {
                receiveReturn.sort(one.number(), line.lineNumber(), pieces);
            }
        });
        return "%d of %d".formatted(pieces, line.pieces());
    }

    String complain(WalkedOrder order, Random random) {
        OrderView one = WalkDesk.any(records.family(order), random);
        ComplaintTopic topic = WalkDesk.any(List.of(ComplaintTopic.values()), random);
        Set<Integer> lines = random.nextBoolean() ? Set.of() : Set.of(WalkDesk.any(one.lines(), random).lineNumber());
        NewComplaint complaint = new NewComplaint(one.number(), order.customerNumber(), topic, WalkDesk.any(List.of(ContactMeans.values()), random),
                null, lines, "This is not what I wanted.");
        people.atTheHouse(0, () -> complaints.receive(complaint));
        return topic + " " + lines;
    }
}
