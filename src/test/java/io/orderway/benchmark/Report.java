package io.orderway.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The tables, as they are printed and written. Names neither hosts nor folders. */
final class Report {

    private static final Path DOCUMENT = Path.of("docs", "benchmarks.md");

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    void sentence(String sentence, Object... values) {
        text.append(sentence.formatted(values)).append("\n");
    }

    void table(List<String> heads, List<List<String>> rows) {
        row(heads);
        row(heads.stream().map(head -> "---").toList());
        rows.forEach(this::row);
        text.append("\n");
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    static String number(double value) {
        return value >= 100 ? "%.0f".formatted(value) : value >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
    }

    String text(String databaseVersion) {
        return """
                # Benchmarks

                Written by `./mvnw -Pbenchmark -Dorderway.benchmark.write=true verify` on %s; without the property the same run only prints.
                Every variant is one Java process with an embedded PostgreSQL of its own, all on one machine together with the harness that plays
                people, carrier and customers. fsync and synchronous commit are on, history is full, mail goes to a local SMTP sink.

                %s
                """.formatted(LocalDate.now(ZoneOffset.UTC), machine(databaseVersion)) + text;
    }

    private static String machine(String databaseVersion) {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        long memory = ((com.sun.management.OperatingSystemMXBean) system).getTotalMemorySize() >> 30;
        return "Machine: %d cores (%s), %d GB memory, %s %s, %s %s, PostgreSQL %s; the application's heap is at most 1 GB.".formatted(
                system.getAvailableProcessors(), system.getArch(), memory, system.getName(), system.getVersion().replaceAll("[-+].*", ""),
                System.getProperty("java.vm.name"), System.getProperty("java.version"), databaseVersion.replaceAll(" .*", ""));
    }

    void publish(String databaseVersion) throws IOException {
        String whole = text(databaseVersion);
        System.out.println(whole);
        if (Boolean.getBoolean("orderway.benchmark.write")) {
            Files.writeString(DOCUMENT, whole);
        }
    }
}
