package id.simpul.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A test that speaks REST, as other systems do. */
public abstract class ApiTest {

    /** The contract's password of every demo account. */
    public static final String PASSWORD = "Simpul-demo-2026";

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /**
     * A request of nobody.
     *
     * @return a request below {@code /api/v1} that sends and expects JSON
     */
    protected static RequestSpecification anonymous() {
        return given().spec(new RequestSpecBuilder()
                .setBaseUri(Simpul.url())
                .setBasePath("/api/v1")
                .setContentType(ContentType.JSON)
                .setAccept("application/json, application/problem+json")
                .build());
    }

    /**
     * A request of a demo account; its token is fetched once per run.
     *
     * @param username such as {@code kepala-bidang.paser}
     * @return a request below {@code /api/v1} with the account's token
     */
    protected static RequestSpecification as(String username) {
        return anonymous()
                .auth()
                .none()
                .header("Authorization", "Bearer " + TOKENS.computeIfAbsent(username, ApiTest::signIn));
    }

    /**
     * Signs in anew.
     *
     * @param username such as {@code kepala-bidang.paser}
     * @return a token of this sign-in alone
     */
    protected static String signIn(String username) {
        return anonymous()
                .body(Map.of("username", username, "password", PASSWORD))
                .post("/session")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }
}
