package io.orderway.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends orders on their way, so many at once, and measures how long all of them take. */
final class Load {

    private Load() {
    }

    /** @return orders per second from the first receipt to the last completion */
    static double run(List<StraightOrder> orders, int atOnce, Desks.Way way) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            long begin = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (StraightOrder order : orders) {
                running.add(threads.submit(() -> {
                    way.through(order);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return orders.size() * 1e9 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }
}
