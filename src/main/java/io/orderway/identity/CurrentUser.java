package io.orderway.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person or system on whose behalf the current request runs, whichever way they logged in. */
@Component
public class CurrentUser {

    /** The user's id; empty where nobody is logged in: public links, jobs. */
    public Optional<String> find() {
        return authentication().map(Authentication::getName);
    }

    /** @throws NotAllowedException if nobody is logged in */
    public String id() {
        return find().orElseThrow(() -> new NotAllowedException("Please log in first."));
    }

    /** The ids of the user's groups; empty where nobody is logged in. */
    public Set<String> groups() {
        return authentication().map(CurrentUser::groupsOf).orElseGet(Set::of);
    }

    /** True if the user belongs to one of the groups; administrators belong to all. */
    public boolean isIn(String... groups) {
        Set<String> own = groups();
        return own.contains(Groups.ADMINISTRATORS) || Arrays.stream(groups).anyMatch(own::contains);
    }

    /** @throws NotAllowedException if the user belongs to none of the groups */
    public void require(String... groups) {
        if (!isIn(groups)) {
            String names = Arrays.stream(groups).map(group -> Groups.names().getOrDefault(group, group)).collect(Collectors.joining(", "));
            throw new NotAllowedException("This is for: " + names + ".");
        }
    }

    private static Set<String> groupsOf(Authentication authentication) {
        return authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}
