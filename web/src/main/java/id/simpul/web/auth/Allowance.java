package id.simpul.web.auth;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * What is left of one {@link Limit}: a bucket of requests that fills again with time, and a number of places to work at,
 * handed on in the order of asking.
 */
class Allowance {

    private static final double SECOND = 1e9;

    private final Limit limit;
    private final LongSupplier nanos;
    private final Queue<Waiter> queue = new ArrayDeque<>();
    private double left;
    private long filled;
    private int working;

    /** @param nanos a clock that never goes back */
    Allowance(Limit limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        this.left = limit.burst();
        this.filled = nanos.getAsLong();
    }

    /** Somebody who waits for a place. */
    interface Waiter {

        /** The place is there. @return false when the waiter is gone, so that the next one gets it */
        boolean called();
    }

    /** What became of asking for a place. */
    enum Answer {
        WORK,
        WAIT,
        TOO_MANY
    }

    /** Takes one request out of the bucket. @return zero, or after how long there will be one */
    synchronized Duration take() {
        long now = nanos.getAsLong();
        left = Math.min(limit.burst(), left + (now - filled) / SECOND * limit.rate());
        filled = now;
        if (left < 1) {
            return Duration.ofNanos((long) ((1 - left) / limit.rate() * SECOND) + 1);
        }
        left--;
        return Duration.ZERO;
    }

    /** Asks for a place; who is told to wait is called later. */
    synchronized Answer enter(Waiter waiter) {
        if (working < limit.atOnce()) {
            working++;
            return Answer.WORK;
        }
        return queue.size() < limit.waiting() && queue.offer(waiter) ? Answer.WAIT : Answer.TOO_MANY;
    }

    /** Gives a place back, or on to whoever waits longest. */
    void leave() {
        while (true) {
            Waiter next;
            synchronized (this) {
                next = queue.poll();
                if (next == null) {
                    working--;
                    return;
                }
            }
            if (next.called()) {
                return;
            }
        }
    }

    /** Stops waiting. */
    synchronized void giveUp(Waiter waiter) {
        queue.remove(waiter);
    }

    /** Whether nobody works or waits. */
    synchronized boolean idle() {
        return working == 0 && queue.isEmpty();
    }
}
