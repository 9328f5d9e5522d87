package id.simpul.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.impl.client.DefaultHttpClient;

/**
 * Somebody at another address. All of 127.0.0.0/8 is this machine, so a test that provokes failures does it from an
 * address of its own and slows nobody else down.
 */
final class Elsewhere {

    private final RestAssuredConfig config;

    private Elsewhere(String address) {
        config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().httpClientFactory(() -> {
                    var client = new DefaultHttpClient();
                    try {
                        client.getParams()
                                .setParameter(
                                        org.apache.http.conn.params.ConnRoutePNames.LOCAL_ADDRESS,
                                        InetAddress.getByName(address));
                    } catch (UnknownHostException e) {
                        throw new IllegalArgumentException(address, e);
                    }
                    client.getParams().setParameter(ClientPNames.HANDLE_REDIRECTS, false);
                    return client;
                }));
    }

    /** @param address below 127.77, unlike any other test's */
    static Elsewhere at(String address) {
        return new Elsewhere(address);
    }

    /** A request below {@code /api/v1} of nobody. */
    RequestSpecification anonymous() {
        // loopback by number: the name may stand for an IPv6 address, which an IPv4 address cannot call
        return given().config(config)
                .baseUri(Simpul.url().toString().replace("localhost", "127.0.0.1"))
                .basePath("/api/v1")
                .contentType(ContentType.JSON)
                .accept("application/json, application/problem+json");
    }

    /** Signs in, or is refused. @param otp null for none */
    Response signIn(String username, String password, String otp) {
        var body = new HashMap<>(Map.of("username", username, "password", password));
        if (otp != null) {
            body.put("otp", otp);
        }
        return anonymous().body(body).post("/session");
    }

    /** A request below {@code /api/v1} with a token. */
    RequestSpecification with(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }
}
