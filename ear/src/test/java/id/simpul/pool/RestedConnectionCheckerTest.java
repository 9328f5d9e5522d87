package id.simpul.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A connection that stood still is asked; one that has just answered is not. That it works is held by the tests of outages. */
class RestedConnectionCheckerTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger asked = new AtomicInteger();
    private boolean lives = true;

    private final RestedConnectionChecker checker = new RestedConnectionChecker(nanos::get);
    private final Connection connection = connection();

    @Test
    void asksAConnectionThatStoodStill() {
        for (var turn = 1; turn <= 3; turn++) {
            assertThatObject(checker.isValidConnection(connection)).isNull();
            assertThat(asked).hasValue(turn);
            pass(200);
        }
    }

    @Test
    void doesNotAskOneThatHasJustAnsweredNorForeverForThatReason() {
        checker.isValidConnection(connection);
        for (var used = 0; used < 4; used++) {
            pass(50);
            checker.isValidConnection(connection);
        }
        assertThat(asked).as("the second time after 200 ms of use").hasValue(2);
    }

    @Test
    void eachConnectionAnswersForItself() {
        checker.isValidConnection(connection);
        assertThatObject(checker.isValidConnection(connection())).isNull();
        assertThat(asked).hasValue(2);
    }

    @Test
    void deadOneIsThrownAwayAndNeverTakenForAlive() {
        lives = false;
        assertThatObject(checker.isValidConnection(connection)).isNotNull();
        assertThatObject(checker.isValidConnection(connection)).isNotNull();
        assertThat(asked).hasValue(2);
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isValid" -> {
                        asked.incrementAndGet();
                        yield lives;
                    }
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
