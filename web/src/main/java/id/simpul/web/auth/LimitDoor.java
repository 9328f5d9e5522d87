package id.simpul.web.auth;

import id.simpul.identity.CurrentUser;
import id.simpul.web.Rebuff;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The last door: no office and no address takes more than its {@link Limit}, so that its load does not become the wait
 * of the others. Who comes while all of the own places are taken waits outside, without a thread, and then goes through
 * the doors again.
 */
class LimitDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PLACE = LimitDoor.class.getName() + ".place";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String KEY = "office.tooBusy";

    private final transient CurrentUser current;
    private final transient Allowances allowances = new Allowances();

    LimitDoor(CurrentUser current) {
        this.current = current;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(PLACE) instanceof Place given) {
            work(given, request, response, chain);
            return;
        }
        if (Doors.leadsToFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        Allowance allowance = allowances.of(current, request);
        Duration wait = allowance.take();
        if (!wait.isZero()) {
            Rebuff.tooMany(request, response, wait, KEY);
            return;
        }
        Place place = new Place(allowance, request);
        // the waiter has to be ready before it can be called
        synchronized (place) {
            switch (allowance.enter(place)) {
                case WORK -> place.given = true;
                case WAIT -> place.await();
                default -> {
                    Rebuff.tooMany(request, response, Duration.ofSeconds(1), KEY);
                    return;
                }
            }
        }
        if (place.given) {
            work(place, request, response, chain);
        }
    }

    private static void work(Place place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            place.giveBack();
        }
    }

    /** A request's place, waited for or given; it is given back once, whatever becomes of the request. */
    private static final class Place implements Allowance.Waiter, AsyncListener {

        private final Allowance allowance;
        private final HttpServletRequest request;
        private final AtomicBoolean back = new AtomicBoolean();
        private AsyncContext waiting;
        private boolean given;
        private boolean gone;

        Place(Allowance allowance, HttpServletRequest request) {
            this.allowance = allowance;
            this.request = request;
        }

        private void await() {
            request.setAttribute(PLACE, this);
            waiting = request.startAsync();
            waiting.setTimeout(PATIENCE.toMillis());
            waiting.addListener(this);
        }

        @Override
        public synchronized boolean called() {
            if (gone) {
                return false;
            }
            given = true;
            waiting.dispatch();
            return true;
        }

        private void giveBack() {
            if (back.compareAndSet(false, true)) {
                allowance.leave();
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            synchronized (this) {
                if (given) {
                    return;
                }
                gone = true;
            }
            allowance.giveUp(this);
            request.removeAttribute(PLACE);
            Rebuff.tooMany(request, (HttpServletResponse) event.getSuppliedResponse(), PATIENCE, KEY);
            event.getAsyncContext().complete();
        }

        /** The doors may have turned the request away on its second way in. */
        @Override
        public void onComplete(AsyncEvent event) {
            end();
        }

        @Override
        public void onError(AsyncEvent event) {
            end();
        }

        private synchronized void end() {
            gone = true;
            allowance.giveUp(this);
            if (given) {
                giveBack();
            }
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // a servlet behind us may start its own; the place is given back when that filter call returns
        }
    }
}
