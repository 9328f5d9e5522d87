package id.simpul.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.audit.ChainCheck;
import id.simpul.casework.CaseState;
import id.simpul.casework.obligation.ObligationState;
import id.simpul.core.Refusal;
import id.simpul.national.Decision;
import id.simpul.national.SubmissionState;
import id.simpul.notice.NoticeKind;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopVersionState;
import id.simpul.sop.StepKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern IN_PAGES = Pattern.compile("'([a-zA-Z]+(?:\\.[A-Za-z]+)+)'");
    private static final Pattern IN_BEANS = Pattern.compile("say\\(\\s*\"([a-zA-Z]+(?:\\.[A-Za-z]+)+)\"");
    private static final Pattern IN_MENU = Pattern.compile("\"(menu\\.[A-Za-z]+)\"");
    private static final Pattern REFUSALS =
            Pattern.compile("Refusal\\s*\\.\\s*[a-zA-Z]+\\(\\s*\"([a-zA-Z]+(?:\\.[A-Za-z]+)+)\"");

    private static final Properties INDONESIAN = load("messages_id.properties");
    private static final Properties ENGLISH = load("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(ENGLISH.stringPropertyNames()).isEqualTo(INDONESIAN.stringPropertyNames());
        assertThat(load("validation_en.properties").stringPropertyNames())
                .isEqualTo(load("validation_id.properties").stringPropertyNames());
    }

    @Test
    void noSentenceIsWrittenTwice() throws IOException {
        for (String file : List.of("messages_id.properties", "messages_en.properties")) {
            assertThat(keys(file)).as(file).doesNotHaveDuplicates();
        }
    }

    private static List<String> keys(String file) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/id/simpul/web", file))) {
            return lines.filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
        }
    }

    @Test
    void everySentenceIsAPatternWithTheSameBlanksInBothLanguages() {
        for (String key : INDONESIAN.stringPropertyNames()) {
            assertThat(blanks(ENGLISH, key)).as(key).isEqualTo(blanks(INDONESIAN, key));
        }
    }

    @Test
    void noSentenceHasAnApostropheThatPatternsWouldSwallow() {
        assertThat(INDONESIAN.values())
                .noneSatisfy(text -> assertThat((String) text).contains("'"));
        assertThat(ENGLISH.values())
                .noneSatisfy(text -> assertThat((String) text).contains("'"));
    }

    @Test
    void everySentenceThatPagesAndBeansSpeakIsWritten() {
        Set<String> spoken = new TreeSet<>();
        Sources.ending(Sources.WEB_INF, ".xhtml").values().forEach(text -> Pattern.compile("#\\{[^}]*}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .filter(e -> e.contains("m[") || e.contains("face.say") || e.contains("face.count"))
                .forEach(e -> spoken.addAll(all(e, IN_PAGES))));
        Sources.ending(Sources.JAVA, ".java").values().forEach(text -> {
            spoken.addAll(all(text, IN_BEANS));
            spoken.addAll(all(text, IN_MENU));
        });
        assertThat(spoken).hasSizeGreaterThan(200);
        assertThat(INDONESIAN.stringPropertyNames()).containsAll(spoken);
    }

    @Test
    void everyRefusalOfTheRoomsHasItsSentence() {
        Set<String> refused = new TreeSet<>();
        Stream.of(Path.of("../ejb/src/main/java"), Sources.JAVA)
                .flatMap(folder -> Sources.ending(folder, ".java").values().stream())
                .forEach(text -> refused.addAll(all(text, REFUSALS)));
        assertThat(refused).hasSizeGreaterThan(20);
        assertThat(INDONESIAN.stringPropertyNames()).containsAll(refused);
    }

    @Test
    void everyStateThatPagesNameHasItsWord() {
        assertThat(INDONESIAN.stringPropertyNames())
                .containsAll(keys("case.state.", CaseState.values()))
                .containsAll(keys("done.", CaseState.values()))
                .containsAll(keys("submission.state.", SubmissionState.values()))
                .containsAll(keys("sop.state.", SopVersionState.values()))
                .containsAll(keys("sop.stateShort.", SopVersionState.values()))
                .containsAll(keys("obligation.state.", ObligationState.values()))
                .containsAll(keys("notice.kind.", NoticeKind.values()))
                .containsAll(keys("notice.tag.", NoticeKind.values()))
                .containsAll(keys("verb.", StepKind.values()))
                .containsAll(keys("effect.", OutcomeKind.values()))
                .containsAll(keys("answer.", Decision.values()))
                .containsAll(keys("answer.do.", Decision.values()))
                .containsAll(keys("answer.effect.", Decision.values()));
        for (OutcomeKind kind : OutcomeKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            assertThat(INDONESIAN.stringPropertyNames()).contains("effect." + name + ".end");
        }
    }

    @Test
    void everythingThatIsRecordedHasItsWordsAndItsPlaceInTheFilter() {
        Pattern event = Pattern.compile("implements\\s+DomainEvent\\b");
        Pattern said = Pattern.compile("String what\\(\\) \\{\\s*return \"([a-zA-Z]+(?:\\.[A-Za-z]+)+)\";");
        Set<String> told = new TreeSet<>();
        Sources.ending(Path.of("../ejb/src/main/java"), ".java").forEach((file, text) -> {
            if (event.matcher(text).find()) {
                assertThat(all(text, said)).as(file.toString()).hasSize(1);
                told.addAll(all(text, said));
            }
        });
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(INDONESIAN.stringPropertyNames())
                .containsAll(told.stream().map(what -> "audit.what." + what).toList())
                .containsAll(keys("audit.fault.", ChainCheck.Fault.values()));
        String filter = Sources.read(Sources.JAVA.resolve("id/simpul/web/page/audit/Happenings.java"));
        assertThat(new TreeSet<>(all(filter, Pattern.compile("\"([a-zA-Z]+\\.[a-zA-Z]+)\""))))
                .isEqualTo(told);
    }

    @Test
    void everyFactThatIsToldHasItsName() {
        Pattern facts = Pattern.compile("Facts\\.of\\((.*?)\\);", Pattern.DOTALL);
        Set<String> names = new TreeSet<>();
        Sources.ending(Path.of("../ejb/src/main/java"), ".java").values().forEach(text -> all(text, facts)
                .forEach(list -> names.addAll(all(list, Pattern.compile("\"(\\w+)\"")))));
        assertThat(names).hasSizeGreaterThan(20);
        assertThat(INDONESIAN.stringPropertyNames())
                .containsAll(names.stream().map(name -> "audit.fact." + name).toList())
                .contains("audit.fact.as");
    }

    @Test
    void everyKindOfRefusalHasATitleForItsStatus() {
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            assertThat(INDONESIAN.stringPropertyNames()).contains("status." + kind.status());
        }
    }

    @Test
    void speaksIndonesianToEverybodyButReadersOfEnglish() {
        assertThat(Words.say(Locale.FRENCH, "menu.desk")).isEqualTo("Meja Kerja");
        assertThat(Words.say(Locale.UK, "menu.desk")).isEqualTo("Worklist");
    }

    @Test
    void showsTheKeyWhereNobodyWroteASentence() {
        assertThat(Words.say(Locale.ENGLISH, "no.such.sentence", 1)).isEqualTo("no.such.sentence");
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> prefix + v.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int blanks(Properties words, String key) {
        return new MessageFormat(words.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static List<String> all(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(r -> r.group(1)).toList();
    }

    private static Properties load(String name) {
        Properties words = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words;
    }
}
