package io.orderway.walk;

import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;

/** What can happen to an order, and how often it does beside the others. */
enum WalkAction {

    /** A task is completed with what everybody expects. */
    WORK_AS_EXPECTED(true, 20, (cast, order) -> cast.desk().hasTask(order),
            (cast, order, random) -> cast.desk().workAsExpected(order) ? "" : "nothing"),
    RUN_JOB(true, 20, (cast, order) -> cast.desk().hasJob(order, false), (cast, order, random) -> cast.desk().runJob(order, false, random)),
    PAY_AS_ASKED(true, 4, (cast, order) -> !cast.records().waitingForMoney(order).isEmpty(),
            (cast, order, random) -> cast.money().payWhatIsAsked(order) ? "" : "nothing"),
    DELIVER(true, 4, (cast, order) -> cast.goods().hasParcel(order), (cast, order, random) -> cast.goods().deliver(order) ? "" : "nothing"),
    /** What runs by itself every few seconds. */
    SWEEP(true, 3, (cast, order) -> true, (cast, order, random) -> {
        cast.sweeps().run();
        return "";
    }),
    /** A task is completed with anything that its form permits. */
    WORK_ON_TASK(false, 14, (cast, order) -> cast.desk().hasTask(order), (cast, order, random) -> cast.desk().workOnTask(order, random)),
    LET_TIME_PASS(false, 5, (cast, order) -> cast.desk().hasJob(order, true), (cast, order, random) -> cast.desk().runJob(order, true, random)),
    DECIDE_FINDING(true, 6, (cast, order) -> cast.review().isFoundAnything(order), (cast, order, random) -> cast.review().decide(order, random)),
    PAY(false, 7, (cast, order) -> true, (cast, order, random) -> cast.money().pay(order, random)),
    REVERSE_PAYMENT(false, 3, (cast, order) -> !order.payments().isEmpty(), (cast, order, random) -> cast.money().reverse(order, random)),
    REFUND(false, 2, (cast, order) -> true, (cast, order, random) -> cast.money().refund(order, random)),
    GOODWILL(false, 1, (cast, order) -> true, (cast, order, random) -> cast.money().goodwill(order, random)),
    RECEIVE_GOODS(false, 4, (cast, order) -> true, (cast, order, random) -> cast.goods().receive(order, random)),
    COUNT_GOODS(false, 1, (cast, order) -> true, (cast, order, random) -> cast.goods().count(order, random)),
    ENTER_PICKS(false, 5, (cast, order) -> !cast.goods().shipments(order).isEmpty(), (cast, order, random) -> cast.goods().pick(order, random)),
    TRACK_PARCEL(false, 12, (cast, order) -> cast.goods().hasParcel(order), (cast, order, random) -> cast.goods().track(order, random)),
    MISS_PARCEL(false, 2, (cast, order) -> !cast.goods().shipments(order).isEmpty(), (cast, order, random) -> cast.goods().miss(order, random)),
    CANCEL_WHOLE(false, 2, (cast, order) -> true, (cast, order, random) -> cast.wishes().cancelWhole(order, random)),
    CANCEL_PIECES(false, 3, (cast, order) -> true, (cast, order, random) -> cast.wishes().cancelPieces(order, random)),
    CHANGE(false, 4, (cast, order) -> true, (cast, order, random) -> cast.aftersales().change(order, random)),
    ANSWER_CHANGE(false, 4, (cast, order) -> true, (cast, order, random) -> cast.aftersales().answerChange(order, random)),
    GIVE_BACK(false, 5, (cast, order) -> cast.goods().hasParcel(order), (cast, order, random) -> cast.aftersales().giveBack(order, random)),
    COUNT_RETURN(false, 4, (cast, order) -> cast.goods().hasParcel(order), (cast, order, random) -> cast.aftersales().countReturn(order, random)),
    COMPLAIN(false, 2, (cast, order) -> true, (cast, order, random) -> cast.aftersales().complain(order, random)),
    WRITE(false, 3, (cast, order) -> true, (cast, order, random) -> cast.post().write(order, random)),
    HOLD(false, 3, (cast, order) -> true, (cast, order, random) -> cast.wishes().hold(order, random)),
    LIFT_HOLD(false, 3, (cast, order) -> cast.wishes().isHeld(order), (cast, order, random) -> cast.wishes().lift(order, random)),
    REPORT_DELAY(false, 3, (cast, order) -> true, (cast, order, random) -> cast.wishes().delay(order, random)),
    PRESS_LINK(false, 7, (cast, order) -> cast.customer().hasLink(order), (cast, order, random) -> cast.customer().press(order, random)),
    TELL_AGAIN(false, 2, (cast, order) -> !order.told().isEmpty(), (cast, order, random) -> {
        WalkDesk.any(order.told(), random).run();
        return "";
    }),
    ORDER_AGAIN(false, 1, (cast, order) -> true, (cast, order, random) -> cast.wishes().orderAgain(order, random));

    private static final Set<String> NOBODYS_WISH = Set.of("RUN_JOB", "LET_TIME_PASS", "REFUND", "GOODWILL", "TRACK_PARCEL", "DELIVER", "PAY_AS_ASKED",
            "TELL_AGAIN");

    private final boolean ordinary;
    private final int weight;
    private final BiPredicate<WalkCast, WalkedOrder> possible;
    private final Deed deed;

    /** @param ordinary whether it belongs to the days on which nothing goes wrong */
    WalkAction(boolean ordinary, int weight, BiPredicate<WalkCast, WalkedOrder> possible, Deed deed) {
        this.ordinary = ordinary;
        this.weight = weight;
        this.possible = possible;
        this.deed = deed;
    }

    /** How it is done; what is done stands in the answer, without anything that another run would call otherwise. */
    interface Deed {

        String perform(WalkCast cast, WalkedOrder order, Random random);
    }

    String inWords() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean isOrdinary() {
        return ordinary;
    }

    int weight() {
        return weight;
    }

    /** Whether there is anything that it could be done to; what is done may be refused all the same. */
    boolean isPossible(WalkCast cast, WalkedOrder order) {
        return possible.test(cast, order);
    }

    /** Jobs and events from outside are nobody's wish: there is nobody to read a sentence. */
    boolean mayBeRefusedWith(RuntimeException thrown) {
        return !NOBODYS_WISH.contains(name()) && Refusals.isSentence(thrown);
    }

    String perform(WalkCast cast, WalkedOrder order, long salt) {
        return deed.perform(cast, order, new Random(salt));
    }
}
