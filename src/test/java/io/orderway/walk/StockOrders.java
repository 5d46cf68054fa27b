package io.orderway.walk;

import io.orderway.TestOrders;
import io.orderway.inventory.application.AllocationOutcome;
import io.orderway.order.OrderView;
import io.orderway.shared.ConflictException;
import io.orderway.shared.OrderNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The orders of one history, all of one customer. */
final class StockOrders {

    private static final int MOST_PIECES = 6;
    private static final int MOST_LINES = 3;
    private static final String WISH = "Customer changed his mind";

    private final StockStaff staff;
    private final StockDesk desk;
    private final String customer;
    private final List<OrderNumber> placed = new ArrayList<>();

    StockOrders(StockStaff staff, StockDesk desk) {
        this.staff = staff;
        this.desk = desk;
        this.customer = staff.orders().customer().number();
    }

    String customer() {
        return customer;
    }

    String order(Random random) {
        TestOrders.Draft draft = new TestOrders.Draft(customer);
        int lines = 1 + random.nextInt(MOST_LINES);
        for (int line = 0; line < lines; line++) {
            draft.line(WalkDesk.any(desk.articles(), random).value(), 1 + random.nextInt(MOST_PIECES), "2.00");
        }
        if (random.nextBoolean()) {
            draft.partial();
        }
        OrderNumber number = staff.orders().place(draft);
        placed.add(number);
        staff.progress().release(number);
        return random.nextInt(5) > 0 ? allocate(number) : inWords(number);
    }

    String lookAgain(Random random) {
        return allocate(any(random));
    }

    /** Everybody looks for what he lacks until he has it or waits, in the order in which they came. */
    void allLookAgain() {
        for (OrderNumber number : placed) {
            boolean lacksMore = true;
            while (lacksMore) {
                lacksMore = staff.reserveStock().reserve(number) instanceof AllocationOutcome.Reserved reserved && reserved.backorderOpen();
            }
        }
    }

    String cancel(Random random) {
        OrderNumber number = any(random);
        staff.progress().cancel(number, WISH);
        return inWords(number);
    }

    String expire(Random random) {
        OrderNumber number = any(random);
        staff.progress().expire(number, "Not paid in time");
        return inWords(number);
    }

    String dropLine(Random random) {
        OrderNumber number = any(random);
        staff.corrections().dropLine(number, line(number, random), WISH);
        return allocate(number);
    }

    String changePieces(Random random) {
        OrderNumber number = any(random);
        staff.corrections().correctQuantity(number, line(number, random), 1 + random.nextInt(MOST_PIECES), WISH);
        return allocate(number);
    }

    List<OrderView.Shipment> shipments() {
        return placed.stream().flatMap(number -> staff.reader().get(number).shipments().stream()).toList();
    }

    String inWords(OrderNumber number) {
        return "order " + placed.indexOf(number);
    }

    private String allocate(OrderNumber number) {
        return inWords(number) + ": " + staff.reserveStock().reserve(number).getClass().getSimpleName();
    }

    private int line(OrderNumber number, Random random) {
        return WalkDesk.any(staff.reader().get(number).goods(), random).lineNumber();
    }

    private OrderNumber any(Random random) {
        if (placed.isEmpty()) {
            throw new ConflictException("Nothing was ordered yet.");
        }
        return WalkDesk.any(placed, random);
    }
}
