package id.simpul.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every page keeps to, read from its file. */
class PagesTest {

    private static final Map<Path, String> ALL = Sources.ending(Sources.WEB_INF, ".xhtml");

    /** Pages in the sense of an address; the other files in their folders are included by one of them. */
    private static final Map<Path, String> PAGES = Sources.ending(Sources.PAGES, ".xhtml").entrySet().stream()
            .filter(page -> page.getValue().contains("template=\""))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Test
    void noPageHasStyleOrScriptInsideItself() {
        assertThat(ALL).allSatisfy((file, text) -> assertThat(text)
                .doesNotContainPattern("\\sstyle=\"")
                .doesNotContainPattern("<(style|script)\\b")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContain("javascript:"));
    }

    @Test
    void noPageUsesTheTagsThatBreakUnderTheContentSecurityPolicy() {
        assertThat(ALL)
                .allSatisfy((file, text) ->
                        assertThat(text).doesNotContain("<f:ajax").doesNotContain("<h:commandLink"));
    }

    @Test
    void everyPageHasATitleAndOneFirstHeading() {
        assertThat(PAGES).hasSizeGreaterThan(10).allSatisfy((file, text) -> {
            assertThat(text).containsPattern("<ui:define name=\"title\">[^<]*\\S[^<]*</ui:define>");
            assertThat(count(text, "<h1[ >]|<s:pageHead ")).isEqualTo(1);
        });
    }

    @Test
    void noTwoPagesShareATitle() {
        assertThat(PAGES.values().stream()
                        .map(text -> first(text, "<ui:define name=\"title\">([^<]*)</ui:define>"))
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPageHasOneAddressAndEveryAddressAPage() {
        List<Path> addressed = Sources.lines(Sources.WEB_INF.resolve("addresses.txt")).stream()
                .map(line -> Sources.PAGES.resolve(line.strip().split("\\s+")[1]))
                .toList();
        assertThat(addressed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(PAGES.keySet());
    }

    @Test
    void everyIncludedFileExists() {
        for (String text : ALL.values()) {
            for (Matcher m = Pattern.compile("src=\"(/WEB-INF/[^\"]+)\"").matcher(text); m.find(); ) {
                assertThat(Sources.WEBAPP.resolve(m.group(1).substring(1))).exists();
            }
        }
    }

    @Test
    void everyFieldIsNamedOnceOnItsPage() {
        assertThat(PAGES).allSatisfy((file, text) -> assertThat(all(whole(text), "<s:field id=\"([^\"]+)\""))
                .doesNotHaveDuplicates());
    }

    @Test
    void everyTagOfOursIsDescribedAndDrawn() {
        String library = Sources.read(Sources.WEB_INF.resolve("simpul.taglib.xml"));
        Set<String> described = new TreeSet<>(all(library, "<tag-name>([^<]+)</tag-name>"));
        Set<String> used = new TreeSet<>();
        ALL.values().forEach(text -> used.addAll(all(text, "<s:([a-zA-Z]+)")));
        assertThat(described).isEqualTo(used);
        assertThat(described)
                .allSatisfy(tag -> assertThat(Files.exists(Sources.WEB_INF.resolve("tags/" + tag + ".xhtml")))
                        .isTrue());
    }

    @Test
    void everyIconIsInTheSpriteAndTheSpriteHoldsNoOther() {
        Set<String> drawn = new TreeSet<>(Sources.lines(Path.of("src/build/icons.txt")));
        Set<String> used = new TreeSet<>();
        ALL.values().forEach(text -> {
            used.addAll(all(text, "<s:icon name=\"([a-z0-9-]+)\""));
            used.addAll(all(text, "(?:icon|sign)=\"([a-z0-9-]+)\""));
            all(text, "(?:icon|sign|name)=\"(#\\{[^\"]*})\"")
                    .forEach(e -> used.addAll(named(e, "'([a-z0-9-]+)'", drawn)));
        });
        Sources.ending(Sources.JAVA, ".java")
                .values()
                .forEach(text -> used.addAll(named(text, "\"([a-z0-9-]+)\"", drawn)));
        assertThat(used).isEqualTo(drawn);
    }

    private static List<String> named(String text, String pattern, Set<String> drawn) {
        return all(text, pattern).stream().filter(drawn::contains).toList();
    }

    /** A page with what it includes. */
    private static String whole(String text) {
        String whole = text;
        for (Matcher m = Pattern.compile("<ui:include src=\"(/WEB-INF/pages/[^\"]+)\"")
                        .matcher(text);
                m.find(); ) {
            whole += whole(Sources.read(Sources.WEBAPP.resolve(m.group(1).substring(1))));
        }
        return whole;
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String first(String text, String pattern) {
        return all(text, pattern).get(0);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .toList();
    }
}
