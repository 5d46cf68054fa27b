package io.orderway.benchmark;

import io.orderway.OrderwayApplication;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Starts Orderway as a newcomer does, in a folder, and asks for the first page until it is there. */
final class StartUp {

    private static final String FIRST_PAGE = "/camunda/app/tasklist/default/";
    private static final int PERIOD_MILLIS = 50;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private StartUp() {
    }

    /** @return seconds from the start of the process to the first page */
    static double secondsToFirstPage(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder orderway = JavaProcess.of(folder, false, OrderwayApplication.class, "--server.port=" + port);
        orderway.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process process = orderway.start();
        try {
            while (!isThere(URI.create("http://127.0.0.1:" + port + FIRST_PAGE))) {
                if (!process.isAlive() || System.nanoTime() - begin > LIMIT.toNanos()) {
                    throw new IllegalStateException("Orderway did not start; see " + JavaProcess.log(folder));
                }
                Thread.sleep(PERIOD_MILLIS);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            JavaProcess.stop(process);
        }
    }

    private static boolean isThere(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
