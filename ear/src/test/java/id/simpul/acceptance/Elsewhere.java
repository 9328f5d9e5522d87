package id.simpul.acceptance;

import static io.restassured.config.HttpClientConfig.httpClientConfig;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** Sign-ins that fail on purpose, from an address of their own, so that nobody else is held back because of them. */
final class Elsewhere {

    static final String ADDRESS = "127.77.3.1";

    private Elsewhere() {}

    static Response signIn(String username, String password) {
        try {
            var http = httpClientConfig().setParam("http.route.local-address", InetAddress.getByName(ADDRESS));
            return ApiTest.anonymous()
                    .config(RestAssured.config().httpClient(http))
                    .body(Map.of("username", username, "password", password))
                    .post("/session");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
