package io.orderway.rules.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All models below a folder: processes, decision tables and forms, each in the order of their paths. */
public record Models(List<ProcessFile> processes, List<DecisionFile> decisions, List<FormFile> forms) {

    private static final Pattern ID = Pattern.compile("\"?\\bid\"?\\s*[=:]\\s*\"([^\"]+)\"");

    /** Reads what is there; a folder that does not exist holds no models. */
    public static Models in(Path folder) {
        return new Models(
                read(folder, ".bpmn", ProcessFile::read),
                read(folder, ".dmn", DecisionFile::read),
                read(folder, ".form", FormFile::read));
    }

    public Optional<ProcessFile> process(String id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }

    /** All ids written anywhere in the files that end so. */
    public Set<String> idsEndingWith(String suffix) {
        Set<String> ids = new TreeSet<>();
        for (Path path : paths().toList()) {
            Matcher matcher = ID.matcher(text(path));
            while (matcher.find()) {
                if (matcher.group(1).endsWith(suffix)) {
                    ids.add(matcher.group(1));
                }
            }
        }
        return ids;
    }

    public Stream<Path> paths() {
        return Stream.of(
                processes.stream().map(ProcessFile::path),
                decisions.stream().map(DecisionFile::path),
                forms.stream().map(FormFile::path)).flatMap(Function.identity());
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String baseName(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static <T> List<T> read(Path folder, String ending, Function<Path, T> reader) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().map(reader).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
