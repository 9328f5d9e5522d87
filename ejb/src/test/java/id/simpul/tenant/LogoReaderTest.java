package id.simpul.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.core.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogoReaderTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">%s</svg>";

    static List<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../tenant-configs"))) {
            return folders.map(f -> f.resolve("logo.svg"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedEmblemIsTakenAndTakenAgainUnchanged(Path file) throws IOException {
        Logo logo = LogoReader.read(Files.readAllBytes(file));
        assertThat(text(logo)).contains("<path", "<text").doesNotContain("<!--");
        assertThat(LogoReader.read(logo.content()).content()).isEqualTo(logo.content());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | <script>",
                "<g onload='alert(1)'/> | onload",
                "<g ONLOAD='alert(1)'/> | ONLOAD",
                "<image href='https://example.org/x.png'/> | <image>",
                "<foreignObject><p>Masuk</p></foreignObject> | <foreignObject>",
                "<a href='javascript:alert(1)'><path d='M0 0'/></a> | <a>",
                "<path fill='url(https://example.org/x)'/> | fill",
                "<path style='fill: URL(//example.org/x)'/> | style",
                "<style>@import 'x'</style> | <style>",
                "<use href='#a'/> | <use>",
                "<set attributeName='href' to='javascript:alert(1)'/> | <set>",
                "<metadata><script>alert(1)</script></metadata> | <script>"
            })
    void anEmblemThatRunsOrLoadsSomethingIsRefusedByName(String inside, String named) {
        assertThatThrownBy(() -> LogoReader.read(SVG.formatted(inside).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("logo.notOnlyDrawing");
                    assertThat(refusal.args()).first().isEqualTo(named);
                });
    }

    @Test
    void whatDrawingProgramsRememberIsLeftAwayAndStyleBecomesAttributes() {
        String drawn =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"urn:i\" i:version=\"1\"><metadata>Budi</metadata>"
                        + "<i:namedview id=\"x\"/><path d=\"M0 0\" fill=\"red\" style=\"fill:#0B5C63;-i-font:x\" i:label=\"Budi\"/></svg>";
        assertThat(text(LogoReader.read(drawn.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\" fill=\"#0B5C63\"></path></svg>");
    }

    @Test
    void entitiesAreNotEvenLookedAt() {
        for (String bomb : List.of(
                "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + SVG.formatted("<text>&a;</text>"),
                "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + SVG.formatted("<text>&b;</text>"))) {
            assertThatThrownBy(() -> LogoReader.read(bomb.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageMatching("logo.(notOnlyDrawing|damaged)");
        }
    }

    @Test
    void aPictureIsDrawnAnewSoThatNothingHidesBehindIt() throws IOException {
        byte[] png = png();
        byte[] both = Arrays.copyOf(png, png.length + 30);
        System.arraycopy("PK<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, both, png.length, 27);
        Logo logo = LogoReader.read(both);
        assertThat(logo.mediaType()).isEqualTo("image/png");
        assertThat(new String(logo.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.content())).getWidth())
                .isEqualTo(12);
    }

    @Test
    void whatIsNoPictureTooLargeOrTooWideIsRefused() throws IOException {
        refused("logo.type", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        refused("logo.type", "<html><body>Masuk</body></html>".getBytes(StandardCharsets.US_ASCII));
        refused("logo.type", new byte[0]);
        refused("logo.tooLarge", new byte[10 * 1024 * 1024]);
        refused("logo.damaged", Arrays.copyOf(png(), 40));
        byte[] wide = png();
        ByteBuffer.wrap(wide).putInt(16, 100_000);
        refused("logo.pixels", wide);
        refused(
                "logo.complex",
                SVG.formatted("<g>".repeat(50) + "</g>".repeat(50)).getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> LogoReader.read(file))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(12, 14, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    private static String text(Logo logo) {
        return new String(logo.content(), StandardCharsets.UTF_8);
    }
}
