package id.simpul.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API's contract in a browser, for those who build on it. */
class OpenApiIT extends BrowserTest {

    @Test
    void everyRouteCanBeReadWithoutBreakingThePagesPolicy() {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        open("/openapi-ui/");
        assertThat(page.locator(".opblock").first()).isVisible();
        assertThat(page.locator("main")).containsText("/api/v1/tasks/{id}/complete");
        assertThat(page.locator("main")).containsText("/api/v1/submissions/{id}/reply");
        screenshot("openapi-ui");
        assertThat(complaints).isEmpty();
    }
}
