package id.simpul.web.face;

import id.simpul.identity.CurrentUser;
import id.simpul.identity.SignedIn;
import id.simpul.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.primefaces.context.PrimeFacesContext;

/** What every page asks while it is drawn: language, theme, the office's colour, where we are. */
@Named
@RequestScoped
public class Face {

    /** The six colours an office may choose, as classes: a colour from data never becomes a style. */
    private static final Map<String, String> COLOURS = Map.of(
            "#0B5C63",
            "w-laut",
            "#A61B1B",
            "w-merah",
            "#174A8C",
            "w-biru",
            "#1C6B3A",
            "w-hijau",
            "#5A3590",
            "w-ungu",
            "#7A4A14",
            "w-cokelat");

    /** Statuses with sentences of their own on one error page. */
    private static final Set<String> REBUFFS = Set.of("400", "405", "413", "421", "429");

    @Inject
    private CurrentUser current;

    public String getLanguage() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    }

    /** {@code light}, {@code dark}, or {@code auto} where the device decides. */
    public String getTheme() {
        String chosen = Choice.THEME.of(FacesContext.getCurrentInstance());
        return chosen.isEmpty() ? "auto" : chosen;
    }

    /** Who is signed in. @throws id.simpul.core.Refusal not signed in */
    public SignedIn getUser() {
        return current.get();
    }

    /**
     * This page's nonce. PrimeFaces wants it back with every post and sends it only from pages that load its scripts, so
     * our forms carry it themselves.
     */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** How long a session lives without a request; the page warns before. */
    public int getSessionSeconds() {
        return FacesContext.getCurrentInstance().getExternalContext().getSessionMaxInactiveInterval();
    }

    /**
     * Whether a post is still being read. Parts of a page that depend on data are open to the post then: what is refused
     * is refused by the service, with a sentence, and not by a button that has silently gone.
     */
    public boolean isReading() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Sentences for the reader, each with the field it is about, if any. */
    public List<Notice> getNotices() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Notice> notices = new ArrayList<>();
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            context.getMessageList(id).forEach(m -> notices.add(new Notice(m.getSummary(), id)));
        }
        return notices;
    }

    /** {@code bad} when anything was refused, else {@code ok}. */
    public String getWorst() {
        FacesMessage.Severity worst = FacesContext.getCurrentInstance().getMaximumSeverity();
        return worst != null && worst.compareTo(FacesMessage.SEVERITY_WARN) >= 0 ? "bad" : "ok";
    }

    /**
     * A sentence on the page.
     *
     * @param field id of the input it is about, or null
     */
    public record Notice(String text, String field) {}

    /** The status of the request that ended on this error page; 400 for whoever opens the page itself. */
    public String getRebuff() {
        Object status = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.ERROR_STATUS_CODE);
        return REBUFFS.contains(String.valueOf(status)) ? status.toString() : "400";
    }

    /** Whether anybody is signed in; pages without the frame (sign-in, errors) must not assume so. */
    public boolean isKnown() {
        return current.isPresent();
    }

    public String getOfficeColour() {
        return current.isPresent() ? colour(current.get().tenant().colour()) : "";
    }

    public String colour(String hex) {
        return hex == null ? "" : COLOURS.getOrDefault(hex.toUpperCase(Locale.ROOT), "");
    }

    /** The address the browser shows, without its query. */
    public String getPath() {
        Object asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.FORWARD_REQUEST_URI);
        return asked == null ? "/" : asked.toString();
    }

    /** {@code page} for the menu entry whose part of the product this is, else {@code false}. */
    public String current(String entry) {
        String path = getPath();
        boolean ownCase = entry.equals("/mitra") && path.startsWith("/permohonan/");
        boolean here = path.equals(entry) || ownCase || path.startsWith(entry + "/") && !entry.equals("/mitra");
        return here ? "page" : "false";
    }

    /** First letters of the first and last word: {@code RS} for Rahmawati Siregar. */
    public String initials(String name) {
        String[] words = name.replaceAll("[^\\p{L}\\s]", " ").strip().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        return (words.length == 1 ? first : first + words[words.length - 1].charAt(0)).toUpperCase(Locale.ROOT);
    }

    /** A sentence of the bundle with its blanks filled in, for keys that pages put together. */
    public static String say(String key, Object... args) {
        FacesContext context = FacesContext.getCurrentInstance();
        boolean viewed = context != null && context.getViewRoot() != null;
        return Words.say(viewed ? context.getViewRoot().getLocale() : Words.INDONESIAN, key, args);
    }

    /** A number with its noun: the sentence under {@code key}. */
    public String count(String key, int number) {
        return say(key, number);
    }

    /** {@code a}, {@code a dan b}, {@code a, b dan c}. */
    public static String enumerate(String... parts) {
        String[] some =
                Arrays.stream(parts).filter(p -> p != null && !p.isBlank()).toArray(String[]::new);
        if (some.length < 2) {
            return String.join("", some);
        }
        String last = some[some.length - 1];
        return String.join(", ", Arrays.copyOf(some, some.length - 1)) + " " + say("word.and") + " " + last;
    }
}
