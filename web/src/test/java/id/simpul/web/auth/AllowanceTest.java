package id.simpul.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> called = new ArrayList<>();

    private Allowance allowance(double rate, double burst, int atOnce, int waiting) {
        return new Allowance(new Limit(rate, burst, atOnce, waiting), nanos::get);
    }

    @Test
    void givesTheBurstThenTheRateAndSaysHowLongToWait() {
        var some = allowance(2, 3, 1, 0);
        for (var request = 0; request < 3; request++) {
            assertThat(some.take()).isZero();
        }
        assertThat(some.take()).isBetween(Duration.ofMillis(499), Duration.ofMillis(501));
        nanos.addAndGet(Duration.ofMillis(501).toNanos());
        assertThat(some.take()).isZero();
        assertThat(some.take()).isPositive();
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        for (var request = 0; request < 3; request++) {
            assertThat(some.take()).isZero();
        }
        assertThat(some.take())
                .as("a quiet day is worth no more than the burst")
                .isPositive();
    }

    @Test
    void handsPlacesOnInTheOrderOfAsking() {
        var some = allowance(1, 1, 1, 2);
        assertThat(some.enter(waiter("never"))).isEqualTo(Allowance.Answer.WORK);
        assertThat(some.enter(waiter("first"))).isEqualTo(Allowance.Answer.WAIT);
        assertThat(some.enter(waiter("second"))).isEqualTo(Allowance.Answer.WAIT);
        assertThat(some.enter(waiter("third"))).isEqualTo(Allowance.Answer.TOO_MANY);
        some.leave();
        assertThat(called).containsExactly("first");
        some.leave();
        some.leave();
        assertThat(called).containsExactly("first", "second");
        assertThat(some.idle()).isTrue();
    }

    @Test
    void passesOverWhoIsGone() {
        var some = allowance(1, 1, 1, 3);
        some.enter(waiter("never"));
        some.enter(() -> false);
        var tired = waiter("tired");
        some.enter(tired);
        some.enter(waiter("there"));
        some.giveUp(tired);
        some.leave();
        assertThat(called).containsExactly("there");
        some.leave();
        assertThat(some.idle()).isTrue();
    }

    @Test
    void isReadFromTheOfficesOwnPropertyFirst() {
        var given = Map.of("simpul.limit.rate", "5", "simpul.limit.paser.rate", "7.5");
        assertThat(Limit.of(given::get, "paser").rate()).isEqualTo(7.5);
        assertThat(Limit.of(given::get, "sleman").rate()).isEqualTo(5);
        assertThat(Limit.of(given::get, "address").rate()).isEqualTo(5);
        assertThat(Limit.of(given::get, "paser").atOnce()).isEqualTo(16);
    }

    @Test
    void countsANetworkOfIpVersionSixAsOneCaller() {
        assertThat(Allowances.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Allowances.network("2001:db8:1:2:ffff:0:0:1"))
                .isNotEqualTo(Allowances.network("2001:db8:1:3:3:4:5:6"));
        assertThat(Allowances.network("10.0.0.1")).isNotEqualTo(Allowances.network("10.0.0.2"));
    }

    private Allowance.Waiter waiter(String name) {
        return () -> called.add(name);
    }
}
