package id.simpul.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that sits at a browser, each with a clean one of its own. */
public abstract class BrowserTest {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final AxeRunOptions ONLY_VIOLATIONS = new AxeRunOptions();

    static {
        ONLY_VIOLATIONS.setResultTypes(List.of("violations"));
    }

    /** The page the person sees. */
    protected Page page;

    private BrowserContext context;
    private final List<BrowserContext> others = new ArrayList<>();

    @BeforeEach
    void openBrowser() {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Simpul.url().toString())
                        .setLocale("id-ID")
                        .setTimezoneId("Asia/Jakarta")
                        .setColorScheme(ColorScheme.LIGHT)
                        // a picture or a colour taken in the middle of a transition proves nothing
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1280, 800));
        page = context.newPage();
    }

    @AfterEach
    void closeBrowser() {
        others.forEach(BrowserContext::close);
        context.close();
    }

    /**
     * Signs in through the login page.
     *
     * @param username such as {@code kepala-bidang.paser}
     */
    protected void signIn(String username) {
        page.navigate("/masuk");
        page.locator("input[type=text], input:not([type])").first().fill(username);
        page.locator("input[type=password]").fill(ApiTest.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/masuk"));
    }

    /** Somebody else, at a browser of their own. */
    protected Page another(String username) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Simpul.url().toString())
                        .setLocale("id-ID")
                        .setViewportSize(1280, 800));
        others.add(context);
        var other = context.newPage();
        other.navigate("/masuk");
        other.locator("input[type=text], input:not([type])").first().fill(username);
        other.locator("input[type=password]").fill(ApiTest.PASSWORD);
        other.locator("input[type=password]").press("Enter");
        other.waitForURL(url -> !url.contains("/masuk"));
        return other;
    }

    /**
     * Goes to a page of Simpul and waits until it is quiet.
     *
     * @param path below the root, such as {@code /meja}
     */
    protected void open(String path) {
        page.navigate(path);
        page.waitForLoadState();
    }

    /** Forgets who is signed in. */
    protected void forget() {
        context.clearCookies();
    }

    /**
     * Keeps a picture of the whole page in {@code ear/target/screenshots}.
     *
     * @param name the file's name without its ending
     */
    protected void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Simpul.project().resolve("ear/target/screenshots/" + name + ".png")));
    }

    /** axe-core finds nothing serious on the page, neither in light nor in dark. */
    protected void assertAccessible() {
        assertAccessible(ColorScheme.DARK);
        assertAccessible(ColorScheme.LIGHT);
    }

    /** axe-core finds nothing serious in these colours; the light ones are back afterwards. */
    protected void assertAccessible(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(violations()).as("axe-core on %s in %s", page.url(), scheme).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Pages here have no frames of other sites, so that axe-core needs no second page; only what is wrong is told. */
    private List<String> violations() {
        return new AxeBuilder(page)
                .setLegacyMode(true).options(ONLY_VIOLATIONS).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(BrowserTest::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    /** The page fits a phone of 390 px without scrolling sideways; the window keeps its size afterwards. */
    protected void assertFitsPhone() {
        var before = page.viewportSize();
        page.setViewportSize(390, 844);
        var wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wide).intValue())
                .as("pixels %s scrolls sideways at 390 px", page.url())
                .isLessThanOrEqualTo(0);
        page.setViewportSize(before.width, before.height);
    }
}
