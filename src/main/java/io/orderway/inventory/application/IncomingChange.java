package io.orderway.inventory.application;

import io.orderway.inventory.IncomingGoods.Expected;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Says for people of the house what has changed in what a supplier is to deliver. */
final class IncomingChange {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private IncomingChange() {
    }

    static String withdrawn(Expected goods) {
        return "Nothing more comes of %s with purchase order %s".formatted(goods.sku(), goods.purchaseOrderNumber());
    }

    /** Of one article; not both empty. */
    static String of(Optional<Expected> before, Optional<Expected> now) {
        if (now.isEmpty()) {
            return withdrawn(before.orElseThrow());
        }
        Expected goods = now.get();
        if (before.isEmpty() || !before.get().expectedOn().equals(goods.expectedOn())) {
            return "Purchase order %s is expected on %s".formatted(goods.purchaseOrderNumber(), DAY.format(goods.expectedOn()))
                    + before.map(Expected::expectedOn).map(IncomingChange::insteadOf).orElse("");
        }
        return "Purchase order %s brings %,d pieces of %s instead of %,d".formatted(goods.purchaseOrderNumber(), goods.pieces(), goods.sku(),
                before.get().pieces());
    }

    private static String insteadOf(LocalDate day) {
        return " instead of " + DAY.format(day);
    }
}
