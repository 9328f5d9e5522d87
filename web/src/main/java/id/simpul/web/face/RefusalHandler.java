package id.simpul.web.face;

import id.simpul.audit.AuditService;
import id.simpul.core.Refusal;
import id.simpul.identity.CurrentUser;
import id.simpul.web.Outage;
import id.simpul.web.Rules;
import id.simpul.web.Spoken;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.RequestDispatcher;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Optional;

/**
 * The one place where pages hear a "no". A refused action leaves the page as it is, with the sentence on it; a page
 * that does not exist or may not be seen is answered with its error page; an expired session goes to sign-in and comes
 * back. Everything else is a fault and goes on to the server's log and the error page.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            if (spoken(context, events.next().getContext().getException())) {
                events.remove();
            }
        }
        super.handle();
    }

    private boolean spoken(FacesContext context, Throwable thrown) {
        try {
            Optional<Refusal> refusal = find(thrown, Refusal.class);
            if (refusal.isPresent()) {
                refuse(context, refusal.get());
                return true;
            }
            Optional<ConstraintViolationException> violations = find(thrown, ConstraintViolationException.class);
            if (violations.isPresent() && !drawing(context)) {
                violations
                        .get()
                        .getConstraintViolations()
                        .forEach(v -> complain(
                                context,
                                field(v),
                                Rules.say(context.getViewRoot().getLocale(), v)));
                return true;
            }
            if (find(thrown, OptimisticLockException.class).isPresent() && !drawing(context)) {
                complain(context, null, Face.say("task.changed"));
                return true;
            }
            if (find(thrown, ViewExpiredException.class).isPresent()) {
                reload(context);
                return true;
            }
            if (Outage.behind(thrown)) {
                unavailable(context);
                return true;
            }
            return false;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private void refuse(FacesContext context, Refusal refusal) throws IOException {
        // the page, not what was typed into its parameters: that may be anything
        String where =
                (context.isPostback() ? "POST " : "GET ") + address(context).replaceFirst("\\?.*", "");
        CDI.current().select(AuditService.class).get().denied(refusal, where);
        if (refusal.kind() == Refusal.Kind.NOT_SIGNED_IN && !address(context).startsWith("/masuk")) {
            redirect(context, "/masuk?dari=" + URLEncoder.encode(address(context), StandardCharsets.UTF_8));
        } else if (drawing(context) || !context.isPostback()) {
            answer(context, refusal.kind().status());
        } else {
            complain(context, refusal.pointer(), Face.say(refusal.key(), spoken(context, refusal)));
        }
    }

    private static Object[] spoken(FacesContext context, Refusal refusal) {
        CurrentUser reader = CDI.current().select(CurrentUser.class).get();
        ZoneId zone = reader.isPresent() ? reader.get().tenant().timezone() : ZoneId.of("Asia/Jakarta");
        return Spoken.all(refusal.args(), zone, context.getViewRoot().getLocale());
    }

    /** What was typed stays on the page, if the page can be drawn without the database. */
    private static void unavailable(FacesContext context) throws IOException {
        if (context.isPostback() && !drawing(context)) {
            complain(context, null, Face.say("request.unavailable"));
        } else {
            answer(context, 503);
            context.getExternalContext()
                    .setResponseHeader("Retry-After", String.valueOf(Outage.RETRY_AFTER.toSeconds()));
        }
    }

    private static boolean drawing(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** The page stood open longer than the session remembers it; what was typed waits in the browser. */
    private static void reload(FacesContext context) throws IOException {
        String address = address(context);
        redirect(context, address + (address.contains("?") ? "&" : "?") + "dimuat-ulang");
    }

    private static void redirect(FacesContext context, String address) throws IOException {
        context.getExternalContext().redirect(context.getExternalContext().getRequestContextPath() + address);
        context.responseComplete();
    }

    private static void answer(FacesContext context, int status) throws IOException {
        ExternalContext external = context.getExternalContext();
        if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(
                    context,
                    switch (status) {
                        case 403 -> "/galat/tidak-boleh";
                        case 503 -> "/galat/sibuk";
                        default -> "/galat/tidak-ada";
                    });
            return;
        }
        if (!external.isResponseCommitted()) {
            external.responseReset();
            external.responseSendError(status, null);
        }
        context.responseComplete();
    }

    /** Hangs the sentence on the field it is about, so that the summary can lead there; else on the page. */
    private static void complain(FacesContext context, String pointer, String sentence) {
        String clientId = null;
        if (pointer != null && context.getViewRoot() != null) {
            String id = pointer.substring(pointer.lastIndexOf('/') + 1);
            UIComponent field = find(context.getViewRoot(), id);
            if (field instanceof EditableValueHolder input) {
                input.setValid(false);
                clientId = field.getClientId(context);
            }
        }
        context.validationFailed();
        context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static UIComponent find(UIComponent root, String id) {
        if (id.equals(root.getId())) {
            return root;
        }
        Iterator<UIComponent> children = root.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent found = find(children.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String address(FacesContext context) {
        var request = context.getExternalContext().getRequestMap();
        Object uri = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return (uri == null ? "/" : uri.toString()) + (query == null ? "" : "?" + query);
    }

    private static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
