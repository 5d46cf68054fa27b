package io.orderway.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The models of this release: the folder {@code ./bpmn} if it is there (development), else those packaged with the application.
 * Names are relative to {@code bpmn/} either way, so that both deploy the same.
 */
final class ModelFiles {

    private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form");
    private static final Path FOLDER = Path.of("bpmn");

    private ModelFiles() {
    }

    static List<ModelFile> read() throws IOException {
        return Files.isDirectory(FOLDER) ? fromFolder() : fromClassPath();
    }

    private static List<ModelFile> fromFolder() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(ModelFiles::isModel).sorted().toList()) {
                String name = FOLDER.relativize(path).toString().replace('\\', '/');
                files.add(new ModelFile(name, Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static boolean isModel(Path path) {
        return Files.isRegularFile(path) && KINDS.contains(StringUtils.getFilenameExtension(path.getFileName().toString()));
    }

    private static List<ModelFile> fromClassPath() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<ModelFile> files = new ArrayList<>();
        for (String kind : KINDS) {
            for (Resource resource : resolver.getResources("classpath*:bpmn/**/*." + kind)) {
                String url = resource.getURL().toString();
                String name = url.substring(url.lastIndexOf("/bpmn/") + "/bpmn/".length());
                files.add(new ModelFile(name, resource.getContentAsByteArray()));
            }
        }
        return files;
    }
}
