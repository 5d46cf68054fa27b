package io.orderway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things in several threads that all begin together. */
public final class AtOnce {

    private AtOnce() {
    }

    /**
     * @return one result for each copy
     * @throws java.util.concurrent.ExecutionException if a copy threw something
     */
    public static <T> List<T> times(int copies, Callable<T> call) throws Exception {
        return all(Collections.nCopies(copies, call));
    }

    /**
     * @return the results in the order of the calls
     * @throws java.util.concurrent.ExecutionException if a call threw something
     */
    public static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> call : calls) {
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
