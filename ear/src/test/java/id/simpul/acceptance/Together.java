package id.simpul.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Work that begins in the same moment. */
final class Together {

    private Together() {}

    /**
     * Works in as many threads, none of which begins before all are ready.
     *
     * @param work what the thread of a number from 0 does
     * @return what came of it, in the order of the numbers
     */
    static <T> List<T> send(int people, IntFunction<T> work) throws Exception {
        var ready = new CyclicBarrier(people);
        var threads = Executors.newFixedThreadPool(people);
        try {
            var calls = new ArrayList<Callable<T>>();
            for (var number = 0; number < people; number++) {
                var mine = number;
                calls.add(() -> {
                    ready.await(30, TimeUnit.SECONDS);
                    return work.apply(mine);
                });
            }
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(calls, 120, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
