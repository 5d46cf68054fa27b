package io.orderway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is written from the models: compared by the test, rewritten when asked to. */
record GeneratedFile(Path path) {

    static final String COMMAND = "./mvnw test -Dtest=GeneratedDocsTest -Ddocs.update=true";

    static boolean isUpdate() {
        return Boolean.getBoolean("docs.update");
    }

    void agreesWith(String expected) {
        if (isUpdate()) {
            write(expected);
        }
        assertThat(path).as("%s is behind the models; run %s", path, COMMAND).exists();
        assertThat(read()).as("%s is behind the models; run %s", path, COMMAND).isEqualTo(expected);
    }

    void write(String content) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
