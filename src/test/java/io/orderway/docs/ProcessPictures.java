package io.orderway.docs;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.orderway.rules.NodeProject;
import io.orderway.rules.model.Models;
import io.orderway.rules.model.ProcessFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pictures of the processes, drawn from the models by bpmn-js in Chromium. Each picture carries the SHA-256 of its model, so that a
 * model changed without its picture is noticed on machines that can draw nothing.
 */
final class ProcessPictures {

    private static final String MARK = "<!-- drawn from the model with SHA-256 %s -->";
    private static final String DRAW = """
            async xml => {
              const viewer = new BpmnJS({ container: '#canvas' });
              await viewer.importXML(xml);
              return (await viewer.saveSVG()).svg;
            }""";

    private final Models models;
    private final Path folder;

    ProcessPictures(Models models, Path folder) {
        this.models = models;
        this.folder = folder;
    }

    /** Processes without a picture, or with one of another model. */
    List<String> outdated() {
        return models.processes().stream().filter(this::isOutdated).map(ProcessFile::id).toList();
    }

    /** Pictures that no process belongs to. */
    List<Path> orphans() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".svg"))
                    .filter(file -> models.processes().stream().noneMatch(process -> picture(process).equals(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws the outdated pictures anew and removes the orphans; the others keep their bytes.
     *
     * @throws IllegalStateException if npm or node is missing
     */
    void update() {
        orphans().forEach(ProcessPictures::delete);
        List<ProcessFile> toDraw = models.processes().stream().filter(this::isOutdated).toList();
        if (!toDraw.isEmpty()) {
            NodeProject.missing().ifPresent(reason -> {
                throw new IllegalStateException("No picture can be drawn: " + reason);
            });
            draw(toDraw);
        }
    }

    private void draw(List<ProcessFile> processes) {
        Playwright.CreateOptions options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(options); Browser browser = playwright.chromium().launch(chromium())) {
            Page page = browser.newPage();
            for (ProcessFile process : processes) {
                page.setContent("<html><body><div id='canvas' style='width:1600px;height:1000px'></div></body></html>");
                page.addScriptTag(new Page.AddScriptTagOptions().setPath(NodeProject.file("bpmn-js/dist/bpmn-viewer.production.min.js")));
                String svg = (String) page.evaluate(DRAW, text(process.path()));
                new GeneratedFile(picture(process)).write(marked(svg, process));
            }
        }
    }

    private static BrowserType.LaunchOptions chromium() {
        String executable = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        return new BrowserType.LaunchOptions().setExecutablePath(Path.of(executable))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync"));
    }

    /** White below the lines, for readers whose page is dark. */
    private static String marked(String svg, ProcessFile process) {
        return svg.replaceFirst("<svg ", MARK.formatted(sha256(process.path())) + "\n<svg style=\"background: white\" ") + "\n";
    }

    private boolean isOutdated(ProcessFile process) {
        Path picture = picture(process);
        return !Files.exists(picture) || !text(picture).contains(MARK.formatted(sha256(process.path())));
    }

    private Path picture(ProcessFile process) {
        return folder.resolve(process.id() + ".svg");
    }

    private static String sha256(Path model) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
