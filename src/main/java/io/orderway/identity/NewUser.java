package io.orderway.identity;

import java.util.Set;

/**
 * @param id what the user logs in with; letters, digits, {@code - _ . @}
 * @param groups ids of {@link Groups}
 */
public record NewUser(String id, String firstName, String lastName, String email, String password, Set<String> groups) {

    public NewUser {
        groups = Set.copyOf(groups);
        groups.stream().filter(group -> !Groups.names().containsKey(group)).findAny().ifPresent(group -> {
            throw new IllegalArgumentException("There is no group " + group + ".");
        });
    }
}
