package id.simpul.web.page.sop;

import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.sop.exchange.FileForm;
import id.simpul.sop.exchange.SopFileService;
import id.simpul.web.Outage;
import id.simpul.web.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Where the page's script sends an SOP's file, once to be looked at and once more to become a draft; nothing is kept in
 * between. The file is the body itself, of a type that no form of another site can send.
 */
@WebServlet("/admin/berkas-sop")
public class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(UploadServlet.class);
    private static final int LARGEST_MB = 2;
    private static final int LARGEST = LARGEST_MB * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    @Inject
    private transient SopFileService files;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = "en".equals(request.getParameter("language")) ? Locale.ENGLISH : Words.INDONESIAN;
        try {
            String name = name(request);
            write(response, 200, answer(request, name, body(request), new UploadWords(language, name)));
        } catch (RuntimeException e) {
            refuse(response, e, language);
        }
    }

    private UploadAnswer answer(HttpServletRequest request, String name, byte[] file, UploadWords words) {
        FileForm form = form(name);
        return request.getParameter("simpan") == null
                ? words.planned(files.plan(file, form))
                : words.brought(files.bring(file, form));
    }

    private static String name(HttpServletRequest request) {
        String name = request.getParameter("nama");
        if (name == null || name.isBlank()) {
            throw Refusal.malformed("request.malformed");
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    /** As the name says; whether the file is one is asked by who reads it. */
    private static FileForm form(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "yaml", "yml" -> FileForm.YAML;
            case "bpmn", "xml" -> FileForm.BPMN;
            case "xlsx" -> FileForm.XLSX;
            default -> throw Refusal.invalid("sop.import.form", "/file");
        };
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentType() == null
                || !request.getContentType().equalsIgnoreCase("application/octet-stream")) {
            throw Refusal.malformed("request.malformed");
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refusal.tooLarge("upload.tooLarge", LARGEST_MB);
        }
        return body;
    }

    /** Containers wrap what was thrown in layers of their own. */
    private static void refuse(HttpServletResponse response, RuntimeException thrown, Locale language)
            throws IOException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                String sentence =
                        Words.say(language, refusal.key(), refusal.args().toArray());
                write(response, refusal.kind().status(), new UploadAnswer.No(refusal.key(), sentence));
                return;
            }
        }
        boolean outage = Outage.behind(thrown);
        if (!outage) {
            LOG.error("A file could not be read", thrown);
        }
        String key = outage ? "request.unavailable" : "upload.failed";
        write(response, outage ? 503 : 500, new UploadAnswer.No(key, Words.say(language, key)));
    }

    private static void write(HttpServletResponse response, int status, Object value) throws IOException {
        byte[] body = Json.mapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
