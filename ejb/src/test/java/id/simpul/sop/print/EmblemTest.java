package id.simpul.sop.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Shipped;
import id.simpul.tenant.Logo;
import id.simpul.tenant.LogoReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Emblems as the house keeps them, on the sheet that is printed: looked at as pixels. */
class EmblemTest {

    /** Of the page that is looked at. */
    private static final int DPI = 600;

    /** Pixels to a unit of a drawing that is 108 wide, at 17 mm: its ground goes 4 beyond what is drawn. */
    private static final double UNIT = 17 / 25.4 * DPI / 108;

    private static BufferedImage print(String drawing) throws IOException {
        return print(LogoReader.read(("<svg xmlns='http://www.w3.org/2000/svg' viewBox='-4 -4 108 108'>"
                        + "<rect x='-4' y='-4' width='108' height='108' fill='#010203'/>" + drawing + "</svg>")
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static BufferedImage print(Logo logo) throws IOException {
        Emblem emblem = new Emblem(logo.sha256(), logo.mediaType(), logo.content());
        byte[] pdf = PdfSheet.write(
                Shipped.sop("pelayanan-kerja-sama"), new Letterhead("Dinas", emblem, List.of()), Format.A4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return emblem(new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB));
        }
    }

    /** Cut out where the emblem's own ground begins and ends. */
    private static BufferedImage emblem(BufferedImage page) {
        int left = page.getWidth();
        int top = -1;
        for (int y = 0; y < page.getHeight() && top < 0; y++) {
            for (int x = 0; x < page.getWidth() && top < 0; x++) {
                if (page.getRGB(x, y) == 0xFF010203) {
                    left = x;
                    top = y;
                }
            }
        }
        assertThat(top).as("the emblem is on the page").isPositive();
        int side = (int) Math.round(108 * UNIT);
        return page.getSubimage(left, top, side, side);
    }

    private static void assertColour(BufferedImage image, double x, double y, int rgb) {
        Color seen = new Color(image.getRGB((int) ((x + 4) * UNIT), (int) ((y + 4) * UNIT)));
        Color wanted = new Color(rgb);
        assertThat(seen.getRed()).as("red of %s at %s %s", seen, x, y).isCloseTo(wanted.getRed(), within(6));
        assertThat(seen.getGreen()).as("green of %s at %s %s", seen, x, y).isCloseTo(wanted.getGreen(), within(6));
        assertThat(seen.getBlue()).as("blue of %s at %s %s", seen, x, y).isCloseTo(wanted.getBlue(), within(6));
    }

    @ParameterizedTest(name = "{0} at {1},{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<circle cx='50' cy='50' r='20' fill='gold'/> | 35 | 50 | FFD700",
                "<circle cx='50' cy='50' r='20' fill='gold'/> | 65 | 65 | 010203",
                "<ellipse cx='50' cy='50' rx='40' ry='10' fill='teal'/> | 15 | 50 | 008080",
                "<ellipse cx='50' cy='50' rx='40' ry='10' fill='teal'/> | 50 | 65 | 010203",
                "<line x1='10' y1='50' x2='90' y2='50' stroke='#f00' stroke-width='10'/> | 80 | 52 | FF0000",
                "<polygon points='10,10 90,10 50,90' fill='rgb(0, 128, 255)'/> | 50 | 60 | 0080FF",
                "<polygon points='10,10 90,10 50,90' fill='rgb(0, 128, 255)'/> | 15 | 60 | 010203",
                "<polyline points='10 10 90 10 90 90' fill='none' stroke='lime' stroke-width='8'/> | 90 | 50 | 00FF00",
                "<g fill='white'><rect x='10' y='10' width='50%' height='20'/></g> | 55 | 20 | FFFFFF",
                "<rect width='20' height='20' fill='red' transform='translate(50 50) rotate(45) scale(2)'/> | 50 | 90 | FF0000",
                "<rect width='20' height='20' fill='red' transform='matrix(1 0 0 1 70 70)'/> | 80 | 80 | FF0000",
                "<rect width='20' height='20' fill='red' transform='translate(90-0.5e1)scale(.5.5)'/> | 93 | 2 | FF0000",
                "<rect width='20' height='20' fill='red' transform='matrix(1 0 0 1-3-4)'/> | -1 | -2 | FF0000",
                "<rect width='20' height='20' x='80' fill='red' transform='translate(10-5)'/> | 93 | 2 | FF0000",
                "<line x2='100' y1='50' y2='50' stroke='red' stroke-width='9' stroke-dasharray='1e300'/> | 95 | 50 | FF0000",
                "<g transform='translate(40,0)'><path d='m10 10h20v20h-20z' fill='white'/></g> | 60 | 20 | FFFFFF",
                "<path d='M10 50a40 40 0 0 1 80 0z' fill='#abc'/> | 50 | 20 | AABBCC",
                "<path d='M10 50a40 40 0 0 1 80 0z' fill='#abc'/> | 50 | 60 | 010203",
                "<path d='M10 50a40 40 0 0 0 80 0z' fill='#abc'/> | 50 | 80 | AABBCC",
                "<path d='M10 90Q50 -70 90 90' fill='red'/> | 50 | 30 | FF0000",
                "<path d='M0 50c0-50 50-50 50 0s50 50 50 0' fill='none' stroke='red' stroke-width='6'/> | 75 | 87 | FF0000",
                "<path d='M0 0H100V100H0z M30 30H70V70H30z' fill='red' fill-rule='evenodd'/> | 50 | 50 | 010203",
                "<rect width='100' height='100' fill='#fff' opacity='.5'/> | 50 | 50 | 808181",
                "<g opacity='0.5'><rect width='100' height='100' fill='#fff' fill-opacity='50%'/></g> | 50 | 50 | 414242",
                "<rect width='100' height='100' style='fill:hsl(120,100%,50%)'/> | 50 | 50 | 00FF00",
                "<rect width='100' height='100' fill='url(#a)'/><linearGradient id='a'><stop offset='0' stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient> | 50 | 50 | 800080",
                "<radialGradient id='a'><stop stop-color='red'/><stop offset='20%' stop-color='red'/><stop offset='1' stop-color='blue'/></radialGradient><circle cx='50' cy='50' r='50' fill='url(#a)'/> | 52 | 52 | FF0000",
                "<clipPath id='c'><rect width='50' height='100'/></clipPath><rect width='100' height='100' fill='red' clip-path='url(#c)'/> | 40 | 50 | FF0000",
                "<clipPath id='c'><rect width='50' height='100'/></clipPath><rect width='100' height='100' fill='red' clip-path='url(#c)'/> | 60 | 50 | 010203",
                "<svg x='50' y='50' width='50' height='50' viewBox='0 0 10 10'><rect width='10' height='10' fill='red'/></svg> | 90 | 90 | FF0000",
                "<text x='0' y='90' font-size='120' font-weight='bold' fill='red'><tspan>I</tspan></text> | 16 | 60 | FF0000",
            })
    void whatTheHouseKeepsOfADrawingIsPrinted(String drawing, double x, double y, String rgb) throws IOException {
        assertColour(print(drawing), x, y, Integer.parseInt(rgb, 16));
    }

    /** Kept as they came, since they are harmless: the page is printed all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='M10 10 L x' fill='nocolour'/>",
                "<path d='L 5 5'/><path d=''/><polygon points='1'/>",
                "<rect width='1e999' height='9e300' transform='scale(1e300)'/>",
                "<circle r='-5'/><ellipse rx='a'/><g transform='rotate()'><rect width='1' height='1'/></g>",
                "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/><rect width='9' height='9' fill='url(#a)'/>",
                "<rect width='9' height='9' fill='url(#none)' stroke='red' stroke-width='1e30' stroke-dasharray='0 0'/>",
                "<text y='1e300'>Jauh</text><text x='-1e300'>Jauh</text><rect width='9' height='9' transform='scale(1e999)'/>",
                "<g clip-path='url(#none)'><text font-size='1e99'>漢</text></g>",
            })
    void whatIsNoDrawingSpoilsNoSheet(String drawing) throws IOException {
        assertColour(print(drawing), 90, 90, 0x010203);
    }

    @Test
    void aPngIsPrintedWithItsTransparency() throws IOException {
        BufferedImage picture = new BufferedImage(108, 108, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = picture.createGraphics();
        on.setColor(new Color(1, 2, 3));
        on.fillRect(0, 0, 108, 54);
        on.setColor(Color.RED);
        on.fillRect(54, 24, 50, 30);
        on.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        BufferedImage seen = print(LogoReader.read(png.toByteArray()));
        assertColour(seen, 25, 25, 0x010203);
        assertColour(seen, 75, 35, 0xFF0000);
        assertColour(seen, 4, 98, 0xFFFFFF);
    }

    @Test
    void theAddressStandsBelowTheNameUnlessThePaperSaysItAlready() throws IOException {
        Letterhead letterhead = new Letterhead(
                "Dinas", null, List.of("Jl. Jenderal Sudirman 7, Tana Paser", "(0543) 21445", "Kabupaten Paser"));
        byte[] pdf = PdfSheet.write(Shipped.sop("pelayanan-kerja-sama"), letterhead, Format.F4);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Jl. Jenderal Sudirman 7", "(0543) 21445");
        }
        assertThat(new Letterhead("Dinas Kabupaten Paser", null, List.of("KABUPATEN  PASER", "Jl. Lain"))
                        .address(new id.simpul.sop.Paper(null, null, null, null, null, null)))
                .containsExactly("Jl. Lain");
    }
}
