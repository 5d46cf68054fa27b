package io.orderway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same in several threads that all begin together. */
public final class AtOnce {

    private AtOnce() {
    }

    /**
     * @return one result for each copy
     * @throws java.util.concurrent.ExecutionException if a copy threw something
     */
    public static <T> List<T> times(int copies, Callable<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(copies);
        ExecutorService threads = Executors.newFixedThreadPool(copies);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int copy = 0; copy < copies; copy++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
