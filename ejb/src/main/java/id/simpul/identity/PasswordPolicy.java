package id.simpul.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import id.simpul.core.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What a new password has to be. The national switch {@code -Dsimpul.passwordPolicy} knows two ways: {@code asvs} (the
 * default; OWASP ASVS 5.0, 6.2): long, not easily guessed, nothing else; and {@code berkala}, for where a government
 * rule asks for it: besides, four kinds of characters and a new one every 90 days.
 */
@ApplicationScoped
public class PasswordPolicy {

    static final int SHORTEST = 12, LONGEST = 128;

    private static final Duration OLD = Duration.ofDays(90);

    /** Guesses beyond which even a fast attack on a stolen hash does not pay: the library's third of four levels. */
    private static final int SAFE = 3;

    /** A long password is judged by its beginning: the work grows with the square of the length. */
    private static final int JUDGED = 64;

    /** Letters and digits a password needs beside such words. */
    private static final int LEFT = 6;

    /** Words that people here think of first; the library knows the world's most common passwords. */
    private static final List<String> NEAR = List.of(
            "simpul",
            "dukcapil",
            "disdukcapil",
            "ditjen",
            "kependudukan",
            "pencatatan",
            "sipil",
            "kemendagri",
            "indonesia",
            "merdeka",
            "pancasila",
            "bismillah",
            "katasandi",
            "sandi",
            "rahasia",
            "admin",
            "kepala",
            "dinas",
            "kerja",
            "sama",
            "sayang");

    private final Zxcvbn judge = new Zxcvbn();

    private boolean periodic() {
        return "berkala".equals(System.getProperty("simpul.passwordPolicy", "asvs"));
    }

    /** Whether a password of that age has to be replaced before anything else. */
    boolean outdated(Instant changedAt, Instant now) {
        return periodic() && changedAt.plus(OLD).isBefore(now);
    }

    /**
     * Accepts a new password.
     *
     * @param pointer the field it was typed into
     * @param about   what others know of the person: names, office; a password made of them is easily guessed
     * @throws Refusal invalid when it is too short or long, holds what no keyboard writes, is easily guessed, or lacks
     *     what the periodic policy asks for
     */
    public void accept(String password, String pointer, Collection<String> about) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.invalid("account.passwordLength", pointer, SHORTEST, LONGEST);
        }
        if (password.codePoints().anyMatch(PasswordPolicy::unwritable)) {
            throw Refusal.invalid("account.passwordCharacters", pointer);
        }
        if (guessable(password, about)) {
            throw Refusal.invalid("account.passwordGuessable", pointer);
        }
        if (periodic() && !mixed(password)) {
            throw Refusal.invalid("account.passwordMixed", pointer);
        }
    }

    private boolean guessable(String password, Collection<String> about) {
        List<String> known = new ArrayList<>(NEAR);
        about.forEach(text -> known.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))));
        known.removeIf(word -> word.length() < 3);
        String judged = password.substring(0, Math.min(password.length(), JUDGED));
        return madeOf(known, password) || judge.measure(judged, known).getScore() < SAFE;
    }

    /** Whether little is left once the words everybody here knows are taken out. */
    private static boolean madeOf(List<String> known, String password) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : known.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            left = left.replace(word, "");
        }
        return left.codePoints().filter(Character::isLetterOrDigit).count() < LEFT;
    }

    /** Control characters, and halves of characters: two texts that differ in them only would have one hash. */
    private static boolean unwritable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }

    private static boolean mixed(String password) {
        return List.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        c -> !Character.isLetterOrDigit(c))
                .stream()
                .allMatch(kind -> password.codePoints().anyMatch(kind));
    }
}
