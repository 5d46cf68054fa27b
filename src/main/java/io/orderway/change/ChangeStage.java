package io.orderway.change;

import java.util.List;

/** How far the work on an order has come; where its goods stand in several places, the furthest that has not left the house. */
public enum ChangeStage {
    UNVERIFIED,
    /** Released; what is in the house is on no shipment. */
    OPEN,
    RESERVED, PICKED, PACKED,
    /** Nothing of it is in the house any more. */
    LEFT,
    ENDED;

    /** What has to be undone before goods of an order at this stage can be changed, in words. */
    public List<String> undo() {
        return switch (this) {
            case RESERVED -> List.of("The reserved goods are given back and reserved anew.");
            case PICKED -> List.of("The picked goods go back to their shelves.", "The goods are reserved and picked anew.");
            case PACKED -> List.of("The parcel is unpacked and its booking with the carrier is cancelled.",
                    "The goods go back to their shelves and are reserved, picked and packed anew.");
            default -> List.of();
        };
    }
}
