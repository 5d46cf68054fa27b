package io.orderway.hold;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the current user may do with holds. */
public interface HoldRights {

    OfUser ofUser();

    /**
     * @param mayPlace types that he may set, in their usual order
     * @param mayLift  types that he may lift
     * @param lifters  of each type, who may lift it, in words: "Finance or Managers"
     */
    record OfUser(List<HoldType> mayPlace, Set<HoldType> mayLift, Map<HoldType, String> lifters) {
    }
}
