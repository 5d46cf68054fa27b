package io.orderway.walk;

import io.orderway.correspondence.MessageKind;
import io.orderway.correspondence.RequestKind;
import io.orderway.correspondence.application.IncomingMessage;
import io.orderway.correspondence.application.TakeMessage;
import io.orderway.order.OrderView;
import java.util.List;
import java.util.Random;

/** Customers write: with the kind of their wish or without, naming their order or only speaking of it. */
class WalkPost {

    private static final List<String> WORDS = List.of("Where is my order %s?", "Please send me a copy of the invoice of %s.",
            "I want to complain about %s: it is broken.", "About %s: what does it cost?", "Thank you for %s!", "%s");

    private final WalkRecords records;
    private final TakeMessage takeMessage;

    WalkPost(WalkRecords records, TakeMessage takeMessage) {
        this.records = records;
        this.takeMessage = takeMessage;
    }

    String write(WalkedOrder order, Random random) {
        OrderView one = WalkDesk.any(records.family(order), random);
        RequestKind kind = random.nextBoolean() ? null : WalkDesk.any(List.of(RequestKind.values()), random);
        String words = WalkDesk.any(WORDS, random);
        IncomingMessage message = new IncomingMessage(order.source(), order.nextEvent(), MessageKind.CUSTOMER, null, List.of(),
                "somebody@walk.example", "Somebody", "Your order", words.formatted(one.number()), null, List.of(), List.of(),
                random.nextBoolean() ? one.number() : null, kind == null ? null : kind.name(), null);
        order.told().add(() -> takeMessage.take(message));
        takeMessage.take(message);
        return "%s as %s".formatted(words, kind);
    }
}
