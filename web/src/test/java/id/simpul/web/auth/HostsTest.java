package id.simpul.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostsTest {

    @Test
    void knowsThisMachineAndTheNamesGiven() {
        var hosts = Hosts.of(
                Map.of("simpul.hosts", "simpul.go.id, Lain.go.id", "jboss.bind.address", "10.1.2.3")::get, null);
        for (var ours : List.of(
                "localhost",
                "localhost:8080",
                "127.0.0.1:1",
                "[::1]:8080",
                "[::1]",
                "simpul.go.id",
                "SIMPUL.go.id:443",
                "lain.go.id",
                "10.1.2.3:8080")) {
            assertThat(hosts.know(ours)).as(ours).isTrue();
        }
        for (var others : List.of(
                "",
                "evil.example",
                "localhost.evil.example",
                "localhost:8080@evil.example",
                "localhost:x",
                "localhost:",
                "localhost:123456",
                "simpul.go.id.",
                "a.simpul.go.id",
                "::1",
                "[::1",
                "localhost evil",
                "localhost/")) {
            assertThat(hosts.know(others)).as(others).isFalse();
        }
    }

    @Test
    void readsTheEnvironmentWhenNoPropertyIsGiven() {
        assertThat(Hosts.of(name -> null, "simpul.go.id").know("simpul.go.id")).isTrue();
        assertThat(Hosts.of(name -> null, null).know("null")).isFalse();
    }

    @Test
    void knowsTheMachinesAddressesWhereItListensOnAllOfThem() {
        assertThat(Hosts.of(Map.of("jboss.bind.address", "0.0.0.0")::get, null).know("0.0.0.0"))
                .isFalse();
        assertThat(Hosts.of(Map.of("jboss.bind.address", "0.0.0.0")::get, null).know("127.0.0.1"))
                .isTrue();
    }
}
