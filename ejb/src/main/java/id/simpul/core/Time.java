package id.simpul.core;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only place that asks the machine for the time; everybody else is given it. */
@ApplicationScoped
public class Time {

    @Produces
    Clock clock() {
        // PostgreSQL keeps microseconds; a finer time would differ from itself once stored
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
