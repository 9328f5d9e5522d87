package id.simpul.sop.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What people typed where a spreadsheet program keeps a number: it makes a date of "2 Januari 2024" and stores 45293, and
 * only the cell's style still says so. What cannot be told for certain has no words and is asked for again.
 */
final class XlsxNumber {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("id"));
    /** Of the digits of a number, a spreadsheet keeps so many; a NIP has 18. */
    private static final BigDecimal LONGEST = new BigDecimal("1e15");

    /** What no program writes longer; a power of ten would be written out into millions of digits. */
    private static final int LONGEST_VALUE = 40;

    /** Spreadsheet programs take no longer ones. */
    private static final int LONGEST_FORMAT = 255;

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    /** Before it, day numbers are one too low, since the first of these programs took 1900 for a leap year. */
    private static final int FIRST_CERTAIN = 61;

    private static final int LAST = 2_958_465;

    /** What a cell's number is shown as. */
    private enum Kind {
        NUMBER,
        SHARE,
        DATE,
        TIME,
        UNCERTAIN
    }

    private final List<Kind> styles = new ArrayList<>();
    private final boolean from1904;

    private XlsxNumber(boolean from1904) {
        this.from1904 = from1904;
    }

    /** @param styles the book's styles; null where it has none */
    static XlsxNumber of(Document styles, boolean from1904) {
        XlsxNumber numbers = new XlsxNumber(from1904);
        if (styles != null) {
            numbers.read(styles);
        }
        return numbers;
    }

    private void read(Document xml) {
        Map<String, String> own = new HashMap<>();
        NodeList formats = xml.getElementsByTagNameNS("*", "numFmt");
        for (int i = 0; i < formats.getLength(); i++) {
            Element format = (Element) formats.item(i);
            own.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode"));
        }
        NodeList cells = xml.getElementsByTagNameNS("*", "cellXfs");
        for (Element style :
                cells.getLength() == 0 ? List.<Element>of() : BpmnElement.children((Element) cells.item(0))) {
            String id = style.getAttribute("numFmtId");
            styles.add(own.containsKey(id) ? kind(own.get(id)) : builtIn(id));
        }
    }

    /** Source: ECMA-376, part 1, 18.8.30, with the dates of eastern Asia. */
    private static Kind builtIn(String id) {
        int number = id.matches("\\d{1,3}") ? Integer.parseInt(id) : 0;
        if (number == 9 || number == 10) {
            return Kind.SHARE;
        }
        boolean date = number >= 14 && number <= 17 || number >= 27 && number <= 36 || number >= 50 && number <= 58;
        boolean time = number >= 18 && number <= 22 || number >= 45 && number <= 47;
        return date ? Kind.DATE : time ? Kind.TIME : Kind.NUMBER;
    }

    private static Kind kind(String code) {
        if (code.length() > LONGEST_FORMAT) {
            return Kind.UNCERTAIN;
        }
        String bare = code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("\\[(?!h|m|s)[^]]*]", "")
                .replace("general", "");
        if (bare.matches("(?s).*[hs].*")) {
            return Kind.TIME;
        }
        return bare.matches("(?s).*[dy].*|m+") ? Kind.DATE : bare.contains("%") ? Kind.SHARE : Kind.NUMBER;
    }

    /** A number as it was typed. @param style index of the cell's style; empty for none */
    Optional<String> words(String value, String style) {
        if (value.isBlank()) {
            return Optional.of("");
        }
        if (value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        int index = style.matches("\\d{1,5}") ? Integer.parseInt(style) : 0;
        Kind kind = index < styles.size() ? styles.get(index) : Kind.NUMBER;
        try {
            BigDecimal number = new BigDecimal(value.strip()).round(new MathContext(15));
            // a power of ten is said in a few letters, and written out in as many digits as it likes
            if (number.abs().compareTo(LONGEST) >= 0) {
                return Optional.empty();
            }
            return switch (kind) {
                case TIME, UNCERTAIN -> Optional.empty();
                case DATE -> day(number);
                case SHARE -> Optional.of(plain(number.movePointRight(2)) + "%");
                case NUMBER -> Optional.of(plain(number));
            };
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 || number.scale() > 100
                ? "0"
                : number.stripTrailingZeros().toPlainString();
    }

    private Optional<String> day(BigDecimal number) {
        if (number.signum() < 0
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return Optional.empty();
        }
        int serial = number.intValue();
        boolean certain = serial >= (from1904 ? 0 : FIRST_CERTAIN);
        LocalDate first = from1904 ? FIRST_DAY_1904 : FIRST_DAY;
        return certain ? Optional.of(WORDS.format(first.plusDays(serial))) : Optional.empty();
    }

    /** A date that the file says in words of ISO 8601. */
    static Optional<String> iso(String value) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        try {
            return Optional.of(WORDS.format(LocalDate.parse(value.strip().replaceFirst("T00:00:00(\\.0+)?Z?$", ""))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
