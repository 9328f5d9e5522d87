package id.simpul.web.page.sop.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.simpul.core.Ids;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.sop.DraftService;
import id.simpul.sop.DraftView;
import id.simpul.sop.ReplacedTextService;
import id.simpul.sop.ReplacedTextView;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.catalogue.TemplateService;
import id.simpul.sop.design.DesignQuery;
import id.simpul.web.Outage;
import id.simpul.web.Spoken;
import id.simpul.web.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Where the designer's script reads a draft and keeps what was typed. No page: a page would have to keep the state of
 * hundreds of fields, and what was typed would go with the session. A post comes as a form, from this site only, so the
 * doors before it hold as for any page.
 */
@WebServlet("/admin/draf-sop/*")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(DraftServlet.class);

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient DesignQuery design;

    @Inject
    private transient TemplateService templates;

    @Inject
    private transient SopQuery sops;

    @Inject
    private transient ReplacedTextService texts;

    @Inject
    private transient CurrentUser current;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> {
            UUID id = id(request);
            String text = request.getParameter("teks");
            if (text != null) {
                return new DraftAnswer.Text(texts.document(id, Ids.parse(text, "sop.textMissing")));
            }
            return said(request, drafts.read(id), names(), texts.of(id));
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> {
            heights(request);
            SopDocument document = read(request.getParameter("document"), new TypeReference<>() {});
            return kept(request, id(request), document);
        });
    }

    /** {@code over}: saved over what another had saved; {@code aside}: not saved, and laid beside the draft. */
    private Object kept(HttpServletRequest request, UUID id, SopDocument document) {
        if (request.getParameter("aside") != null) {
            texts.giveUp(id, document);
            return said(request, drafts.read(id), names(), texts.of(id));
        }
        if (request.getParameter("over") != null) {
            return said(request, drafts.saveOver(id, revision(request), document), null, texts.of(id));
        }
        return said(request, drafts.save(id, revision(request), document), null, null);
    }

    private Map<String, String> names() {
        return sops.list().stream()
                .collect(Collectors.toMap(SopSummary::code, SopSummary::name, (a, b) -> a, LinkedHashMap::new));
    }

    private DraftAnswer said(
            HttpServletRequest request, DraftView draft, Map<String, String> sops, List<ReplacedTextView> replaced) {
        Map<String, Integer> heights = heights(request);
        ZonedDateTime now = clock.instant().atZone(current.get().tenant().timezone());
        return new DraftWords(language(request), draft.document(), now)
                .answer(
                        draft,
                        design.beside(draft.document(), heights),
                        templates.inheritance(draft.document()),
                        sops,
                        replaced);
    }

    /** Before anything is kept: a request that is half nonsense changes nothing. */
    private static Map<String, Integer> heights(HttpServletRequest request) {
        String measured = request.getParameter("heights");
        if (measured == null) {
            return Map.of();
        }
        Map<String, Integer> heights = read(measured, new TypeReference<>() {});
        if (heights.containsValue(null)) {
            throw Refusal.malformed("request.malformed");
        }
        return heights;
    }

    private static UUID id(HttpServletRequest request) {
        String path = request.getPathInfo();
        return Ids.parse(path == null ? "" : path.substring(1), "sop.missing");
    }

    private static int revision(HttpServletRequest request) {
        String text = request.getParameter("revision");
        if (text == null || !text.matches("[0-9]{1,9}")) {
            throw Refusal.malformed("request.malformed");
        }
        return Integer.parseInt(text);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            T value = json == null ? null : Json.mapper().readValue(json, type);
            if (value == null) {
                throw Refusal.malformed("request.malformed");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("request.malformed");
        }
    }

    private static Locale language(HttpServletRequest request) {
        return "en".equals(request.getParameter("language")) ? Locale.ENGLISH : Words.INDONESIAN;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Supplier<?> work) throws IOException {
        try {
            write(response, 200, work.get());
        } catch (RuntimeException e) {
            refuse(request, response, e);
        }
    }

    /** Containers wrap what was thrown in layers of their own. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
            throws IOException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                ZoneId zone = current.isPresent() ? current.get().tenant().timezone() : ZoneId.of("Asia/Jakarta");
                Object[] args = Spoken.all(refusal.args(), zone, language(request));
                String sentence = Words.say(language(request), refusal.key(), args);
                write(response, refusal.kind().status(), new DraftAnswer.No(refusal.key(), sentence));
                return;
            }
        }
        boolean outage = Outage.behind(thrown);
        if (!outage) {
            LOG.error("A draft could not be kept or read", thrown);
        }
        String key = outage ? "request.unavailable" : "design.failed";
        write(response, outage ? 503 : 500, new DraftAnswer.No(key, Words.say(language(request), key)));
    }

    private static void write(HttpServletResponse response, int status, Object value) throws IOException {
        byte[] body = Json.mapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
