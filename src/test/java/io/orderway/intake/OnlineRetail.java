package io.orderway.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the wholesaler's real files, which are never part of the repository. */
public final class OnlineRetail {

    public static final String ORDERS = "orders-2010-12-01-to-03.csv";

    private OnlineRetail() {
    }

    /** @return the file in the folder beside the checkout, empty where there is none */
    public static Optional<Path> file(String name) {
        return Stream.of("../shared", "../../shared")
                .map(folder -> Path.of(folder, "data", "online-retail", name))
                .filter(Files::isReadable)
                .findFirst();
    }

    public static boolean isPresent() {
        return file(ORDERS).isPresent();
    }
}
