package io.orderway.hold.application;

import io.orderway.identity.Groups;
import java.util.List;

/**
 * How a type of hold is dealt with.
 *
 * @param ownerGroup     clears it
 * @param dueIn          working time until it should be cleared, as {@code P1D} or {@code PT4H}
 * @param escalatesAfter working time until it is handed to the next group
 * @param escalatesTo    that group
 * @param keptAtMost     days for which somebody may decide to keep it
 * @param releasedBy     groups that may lift it
 * @param placedBy       groups whose people may set it
 * @param silent         whether messages to the customer wait until it is lifted
 * @param version        of the table
 */
public record HoldPolicy(String ownerGroup, String dueIn, String escalatesAfter, String escalatesTo, int keptAtMost,
        List<String> releasedBy, List<String> placedBy, boolean silent, int version) {

    /** "Finance or Managers". */
    public String whoReleases() {
        List<String> names = releasedBy.stream().map(group -> Groups.names().getOrDefault(group, group)).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
