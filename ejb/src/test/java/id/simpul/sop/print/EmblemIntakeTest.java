package id.simpul.sop.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import id.simpul.core.Refusal;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Shipped;
import id.simpul.tenant.Logo;
import id.simpul.tenant.LogoReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What LogoReader lets through since it is harmless on a page of the web, and what paper makes of it. */
class EmblemIntakeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static byte[] svg(String drawing) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + drawing + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sheet(Emblem emblem) {
        return PdfSheet.write(
                Shipped.sop("pelayanan-kerja-sama"), new Letterhead("Dinas", emblem, List.of()), Format.A4);
    }

    static Stream<String> undrawable() {
        String path = "<path d='M0 0" + "h1".repeat(25_000) + "'/>";
        String stops = "<stop/>".repeat(9_000);
        return Stream.of(
                "<clipPath id='c'><rect width='9' height='9' transform='scale(1e300)'/></clipPath>"
                        + "<g clip-path='url(#c)'><rect width='9' height='9'/></g>",
                "<clipPath id='c'><rect width='9' height='9' transform='scale(1e999)'/></clipPath>"
                        + "<rect width='9' height='9' clip-path='url(#c)'/>",
                "<clipPath id='c'>" + path + "</clipPath>" + "<g clip-path='url(#c)'/>".repeat(4_000),
                "<linearGradient id='a'>" + stops + "</linearGradient>"
                        + "<rect width='9' height='9' fill='url(#a)'/>".repeat(2_500),
                "<g stroke='red' stroke-dasharray='x" + " 1".repeat(50_000) + "'>"
                        + "<rect width='9' height='9'/>".repeat(2_500) + "</g>");
    }

    @ParameterizedTest
    @MethodSource("undrawable")
    void whatCannotBePrintedIsRefusedAndWhereItIsKeptTheSheetGoesWithoutIt(String drawing) {
        assertTimeoutPreemptively(SOON, () -> {
            assertThatThrownBy(() -> EmblemIntake.read(svg(drawing))).isInstanceOfSatisfying(Refusal.class, no -> {
                assertThat(no.key()).isEqualTo("logo.undrawable");
                assertThat(no.kind()).isEqualTo(Refusal.Kind.INVALID);
            });
            Logo kept = LogoReader.read(svg(drawing));
            assertThat(sheet(new Emblem(kept.sha256(), kept.mediaType(), kept.content())))
                    .isEqualTo(sheet(null));
        });
    }

    @Test
    void aKeptEmblemThatIsDamagedSpoilsNoSheet() {
        assertThat(sheet(new Emblem("a", "image/png", new byte[] {1, 2, 3}))).isEqualTo(sheet(null));
        assertThat(sheet(new Emblem("b", "image/svg+xml", new byte[] {1, 2, 3})))
                .isEqualTo(sheet(null));
    }

    @Test
    void wordsInPlaceOfANumberAreReadOnce() {
        assertTimeoutPreemptively(SOON, () -> {
            EmblemIntake.read(svg("<text font-size='1" + " ".repeat(190_000) + "!'>A</text>"));
            EmblemIntake.read(svg("<g transform='" + "scale(".repeat(30_000) + "'/>"));
        });
        assertThat(SvgLength.read(" 1.5e1px ", 1, 0)).isEqualTo(15);
        assertThat(SvgLength.read("5.", 1, 0)).isEqualTo(5);
        assertThat(SvgLength.read("2em", 1, 0)).isEqualTo(32);
        assertThat(SvgLength.read("1" + " ".repeat(64), 1, 7)).isEqualTo(7);
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../tenant-configs"))) {
            return folders.map(f -> f.resolve("logo.svg"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedEmblemCanBePrinted(Path file) throws IOException {
        byte[] svg = Files.readAllBytes(file);
        assertThat(EmblemIntake.read(svg).content())
                .isEqualTo(LogoReader.read(svg).content());
    }

    @Test
    void noEmblemIsTakenWithoutATrial() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("id.simpul.tenant", "id.simpul.sop.print")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LogoReader.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("id.simpul"));
    }
}
