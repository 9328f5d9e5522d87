package id.simpul.sop.print;

import id.simpul.core.Refusal;
import id.simpul.sop.SopDocument;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Svg;
import java.util.List;

/**
 * The first page of the form: letterhead and identity side by side, the six blocks in two columns, blocks of this office
 * alone over the whole width. The type shrinks until everything fits.
 */
final class IdentityPage {

    private static final int[] SIZES = {3175, 2999, 2822, 2646, 2469, 2293, 2117, 1940, 1764};
    private static final int RULE = 25;
    private static final int LABEL = 330;
    private static final int SIGNATURE = 130;
    private static final int LOGO = 170;
    private static final int FOOT_SIZE = 2290;

    private final SopDocument sop;
    private final IdentityText text;
    private final Letterhead letterhead;
    private final Format format;
    private final int size;
    private final int left;
    private final int half;
    private final Svg svg;

    private IdentityPage(SopDocument sop, Letterhead letterhead, Format format, int size) {
        this.sop = sop;
        this.text = new IdentityText(sop);
        this.letterhead = letterhead;
        this.format = format;
        this.size = size;
        this.left = format.margin();
        this.half = format.inside() / 2;
        this.svg = new Svg(format);
    }

    /**
     * Draws the page.
     *
     * @param pages how many pages the sheet has with this one
     * @return an SVG document; an {@code image} without source keeps the logo's place
     * @throws Refusal {@code sop.print.identityTooLong} when its texts do not fit a page in type that can be read
     */
    static String write(SopDocument sop, Letterhead letterhead, Format format, int pages) {
        for (int size : SIZES) {
            IdentityPage page = new IdentityPage(sop, letterhead, format, size);
            if (page.draw() <= format.height() - format.margin() - Format.FOOTER) {
                return page.document(pages);
            }
        }
        throw Refusal.invalid("sop.print.identityTooLong", "/identity");
    }

    private String document(int pages) {
        Svg page = new Svg(format);
        String box = "0 0 " + page.n(format.width()) + " " + page.n(format.height());
        page.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", box);
        page.raw(svg.toString());
        page.text(
                "Halaman 1 dari " + pages,
                "x",
                page.n(format.width() - format.margin()),
                "y",
                page.n(format.height() - format.margin()),
                "font-size",
                page.decimal(FOOT_SIZE),
                "font-weight",
                "400",
                "text-anchor",
                "end",
                "fill",
                Svg.QUIET_INK);
        return page.close("svg").toString();
    }

    /** Draws from top to bottom and says where that ended. */
    private int draw() {
        int y = format.margin();
        for (String title : sop.paper().identityTitle()) {
            TextBlock line = block(format.inside()).strong(title);
            line.draw(svg, left - TextBlock.PADDING, y - TextBlock.PADDING);
            y += line.height() - TextBlock.PADDING;
        }
        y = identity(y);
        List<IdentityText.Block> blocks = text.blocks();
        for (int i = 0; i < blocks.size(); i += 2) {
            y = pair(blocks.get(i), blocks.get(i + 1), y);
        }
        for (IdentityText.Block extra : text.extra()) {
            y = cell(worded(extra, format.inside()), left, y, format.inside());
        }
        if (sop.paper().notice() != null) {
            y = cell(block(format.inside()).plain(sop.paper().notice()), left, y, format.inside());
        }
        return y;
    }

    private TextBlock block(int width) {
        return new TextBlock(size, width);
    }

    private TextBlock worded(IdentityText.Block words, int width) {
        TextBlock block = block(width).strong(words.label()).gap(8);
        if (!words.lead().isEmpty()) {
            block.plain(words.lead());
        }
        return block.items(words.items());
    }

    private int pair(IdentityText.Block one, IdentityText.Block other, int y) {
        TextBlock first = worded(one, half);
        TextBlock second = worded(other, half);
        int height = Math.max(first.height(), second.height());
        frame(left, y, half, height, "none");
        frame(left + half, y, half, height, "none");
        first.draw(svg, left, y);
        second.draw(svg, left + half, y);
        return y + height;
    }

    private int cell(TextBlock words, int x, int y, int width) {
        frame(x, y, width, words.height(), "none");
        words.draw(svg, x, y);
        return y + words.height();
    }

    private int identity(int top) {
        int y = top;
        for (IdentityText.Fact fact : text.dates()) {
            y = fact(fact.label(), value().plain(fact.value()), y);
        }
        Signatory signatory = Signatory.of(sop.identity().disahkanOleh());
        TextBlock signed = value();
        signatory.above().forEach(signed::plain);
        signed.gap(SIGNATURE);
        signatory.below().forEach(signed::plain);
        y = fact(text.label("disahkanOleh"), signed, y);
        y = fact(text.name().label(), value().strong(text.name().value()), y);
        int end = Math.max(y, top + head().height() + headLogo());
        frame(left, top, half, end - top, "none");
        letterhead(top, end - top);
        if (end > y) {
            frame(left + half, y, half, end - y, "none");
        }
        return end;
    }

    private TextBlock value() {
        return block(half - LABEL);
    }

    private int fact(String label, TextBlock value, int y) {
        TextBlock name = block(LABEL).plain(label);
        int height = Math.max(name.height(), value.height());
        frame(left + half, y, LABEL, height, Svg.HEAD);
        frame(left + half + LABEL, y, half - LABEL, height, "none");
        name.draw(svg, left + half, y);
        value.draw(svg, left + half + LABEL, y);
        return y + height;
    }

    private TextBlock head() {
        TextBlock lines = block(half);
        letterhead.lines(sop.paper()).forEach(lines::strong);
        lines.gap(8);
        letterhead.address(sop.paper()).forEach(lines::plain);
        return lines;
    }

    private int headLogo() {
        return letterhead.emblem() == null ? 0 : LOGO + TextBlock.PADDING;
    }

    private void letterhead(int top, int height) {
        TextBlock lines = head();
        int y = top + (height - lines.height() - headLogo()) / 2;
        if (letterhead.emblem() != null) {
            svg.empty(
                    "image",
                    "x",
                    svg.n(left + half / 2 - LOGO / 2),
                    "y",
                    svg.n(y + TextBlock.PADDING),
                    "width",
                    svg.n(LOGO),
                    "height",
                    svg.n(LOGO));
            y += headLogo();
        }
        lines.drawCentred(svg, left, y);
    }

    private void frame(int x, int y, int width, int height, String fill) {
        svg.rect(x, y, width, height, "sel", fill, Svg.RULE, RULE);
    }
}
