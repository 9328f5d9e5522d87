package id.simpul.sop.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into printed lines. Browser and PDF print them as they are, so that neither can make a row grow. */
public final class LineBreaker {

    private static final String VOWELS = "aiueo";

    private final Inter font;
    private final int size;

    /** Breaks for one face and size, in hundredths of a sheet unit. */
    public LineBreaker(Inter font, int size) {
        this.font = font;
        this.size = size;
    }

    /** How wide a text is printed, in sheet units. */
    public int width(String text) {
        return font.width(text, size);
    }

    int longestWord(String text) {
        int longest = 0;
        for (String word : words(text)) {
            longest = Math.max(longest, width(word));
        }
        return longest;
    }

    /** Greedy lines no wider than {@code room}; a word that is wider itself is cut by letters. No line for an empty text. */
    public List<String> lines(String text, int room) {
        return lines(text, room, false);
    }

    /** The same, but a word that is too wide is hyphenated before a consonant and a vowel. */
    List<String> hyphenated(String text, int room) {
        return lines(text, room, true);
    }

    private List<String> lines(String text, int room, boolean hyphens) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined) <= room) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            String rest = word;
            while (width(rest) > room) {
                int cut = cut(rest, room, hyphens);
                if (cut >= rest.length()) {
                    break;
                }
                boolean dash = hyphens && syllable(rest, cut);
                lines.add(rest.substring(0, cut) + (dash ? "-" : ""));
                rest = rest.substring(cut);
            }
            line = rest;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return List.copyOf(lines);
    }

    private static String[] words(String text) {
        String tidy = text == null ? "" : text.strip();
        return tidy.isEmpty() ? new String[0] : tidy.split("\\s+");
    }

    /** The last place where the word still fits, at a syllable if hyphens are wanted and one fits. Never inside a code point. */
    private int cut(String word, int room, boolean hyphens) {
        int fits = word.offsetByCodePoints(0, 1);
        int syllable = 0;
        for (int i = fits; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            if (width(word.substring(0, i)) <= room) {
                fits = i;
            }
            if (hyphens && syllable(word, i) && width(word.substring(0, i) + "-") <= room) {
                syllable = i;
            }
        }
        return syllable > 0 ? syllable : fits;
    }

    private static boolean syllable(String word, int at) {
        return at >= 2
                && at + 2 <= word.length()
                && Character.isLetter(word.charAt(at))
                && !vowel(word.charAt(at))
                && vowel(word.charAt(at + 1));
    }

    private static boolean vowel(char c) {
        return VOWELS.indexOf(Character.toLowerCase(c)) >= 0;
    }
}
