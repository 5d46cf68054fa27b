package io.orderway.hold.application;

import io.orderway.hold.HoldRights;
import io.orderway.hold.HoldType;
import io.orderway.identity.CurrentUser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads from the table what the current user's departments may do. */
@Service
class ReadHoldRights implements HoldRights {

    private final HoldPolicies policies;
    private final CurrentUser user;

    ReadHoldRights(HoldPolicies policies, CurrentUser user) {
        this.policies = policies;
        this.user = user;
    }

    @Override
    public OfUser ofUser() {
        Map<HoldType, HoldPolicy> all = policies.all();
        return new OfUser(types(type -> all.get(type).placedBy()).toList(), types(type -> all.get(type).releasedBy()).collect(Collectors.toSet()),
                all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().whoReleases())));
    }

    private Stream<HoldType> types(Function<HoldType, List<String>> groups) {
        return Stream.of(HoldType.values()).filter(type -> user.isIn(groups.apply(type).toArray(String[]::new)));
    }
}
