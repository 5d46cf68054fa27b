package io.orderway.intake.adapter;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a file.
 *
 * @param name    as it is documented and as it is written into a file of refused rows
 * @param aliases other headings seen in real files, compared without regard to case, blanks and underscores
 */
record Column(String name, Content content, boolean required, Set<String> aliases) {

    enum Content {
        TEXT, NUMBER, DATE
    }

    static Column required(String name, Content content, String... aliases) {
        return new Column(name, content, true, simplified(name, aliases));
    }

    static Column optional(String name, Content content, String... aliases) {
        return new Column(name, content, false, simplified(name, aliases));
    }

    boolean isNamed(String heading) {
        return aliases.contains(simplify(heading));
    }

    static String simplify(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static Set<String> simplified(String name, String... aliases) {
        return Stream.concat(Stream.of(name), Stream.of(aliases)).map(Column::simplify).collect(Collectors.toUnmodifiableSet());
    }
}
