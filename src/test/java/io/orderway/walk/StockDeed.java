package io.orderway.walk;

import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/** What happens to an article's stock, and how often beside the others. */
enum StockDeed {

    ORDER(12, (history, random) -> history.orders().order(random)),
    LOOK_AGAIN(8, (history, random) -> history.orders().lookAgain(random)),
    RECEIVE(9, (history, random) -> history.desk().receive(random)),
    TAKE_OVER(1, (history, random) -> history.desk().takeOver(random)),
    COUNT(6, (history, random) -> history.desk().count(random)),
    PICK(14, (history, random) -> history.shipments().pick(random)),
    PACK(12, (history, random) -> history.shipments().pack(random)),
    HAND_OVER(12, (history, random) -> history.shipments().handOver(random)),
    DELIVER(4, (history, random) -> history.shipments().deliver(random)),
    GIVE_BACK(8, (history, random) -> history.desk().giveBack(random)),
    CANCEL(4, (history, random) -> history.orders().cancel(random)),
    EXPIRE(1, (history, random) -> history.orders().expire(random)),
    STOP_DELIVERY(4, (history, random) -> history.shipments().stopDelivery(random)),
    DROP_LINE(3, (history, random) -> history.orders().dropLine(random)),
    CHANGE_PIECES(3, (history, random) -> history.orders().changePieces(random));

    private final int weight;
    private final BiFunction<StockHistory, Random, String> deed;

    /** @param deed answers what was done, without anything that another run would call otherwise */
    StockDeed(int weight, BiFunction<StockHistory, Random, String> deed) {
        this.weight = weight;
        this.deed = deed;
    }

    String inWords() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    int weight() {
        return weight;
    }

    String perform(StockHistory history, long salt) {
        return deed.apply(history, new Random(salt));
    }
}
