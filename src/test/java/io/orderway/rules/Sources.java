package io.orderway.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The source text of classes, for what their byte code no longer tells: string constants. */
public record Sources(Path root) {

    /** Empty for classes whose source is not here. */
    public Optional<String> of(JavaClass type) {
        Path file = root.resolve(outermost(type).getName().replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class that gives the source file its name. */
    public static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Sources::outermost).orElse(type);
    }
}
