package id.simpul.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.DomainEvent;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/**
 * A tenant admin's work on drafts. A draft is one document, rewritten as a whole: whoever rewrites it names the revision
 * he has seen, and comes second where another was faster.
 */
@Stateless
public class DraftService {

    /** As much as a file may hold. */
    private static final int LARGEST = 512 * 1024;

    /** As many as a file may have; the chart of more is nothing anybody can read. */
    private static final int MOST_STEPS = 200;

    private static final int MOST_LANES = 20;

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopRepository sops;

    @Inject
    private ReplacedTexts texts;

    @Inject
    private SopIntake intake;

    @Inject
    private Documents documents;

    @Inject
    private OfficePositions positions;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Opens a new draft that says what a version says.
     *
     * @return id of the draft
     * @throws Refusal missing when the office has no such SOP or version
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public UUID open(String code, int basedOn) {
        return draft(documents.version(code, basedOn).document());
    }

    /**
     * Opens the first draft of a new SOP: a name, and nothing else yet.
     *
     * @return id of the draft
     * @throws Refusal invalid when the code is none, conflict when the office has such an SOP
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public UUID create(
            @NotNull String code, @NotNull @Size(min = 1, max = 200) @WithoutNik String name, @NotNull SopType type) {
        if (!isKey(code)) {
            throw Refusal.invalid("sop.codeShape", "/code");
        }
        if (!sops.locked(code).isEmpty()) {
            throw Refusal.conflict("sop.codeTaken", code);
        }
        Identity identity = new Identity(Printed.of(""), Printed.of(name.strip()), null, null, null, null);
        return draft(new SopDocument(
                1, code, type, null, null, identity, null, null, null, null, null, null, null, null, null, null));
    }

    private UUID draft(SopDocument document) {
        int number = intake.draft(document, SopWriter.write(document).getBytes(StandardCharsets.UTF_8))
                .number();
        em.flush();
        return documents.version(document.code(), number).id();
    }

    /**
     * A draft as it is.
     *
     * @throws Refusal missing when the office has no such version, conflict when it is no draft any more
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public DraftView read(UUID id) {
        SopVersion draft = found(id);
        if (draft.state() != SopVersionState.DRAFT) {
            throw Refusal.conflict("sop.notADraft", draft.number());
        }
        return view(draft, taken(draft.sop().code()));
    }

    private Set<String> taken(String code) {
        return em.createQuery("select v.document from SopVersion v where v.sop.code = :code", SopDocument.class)
                .setParameter("code", code)
                .getResultStream()
                .flatMap(document -> document.steps().stream())
                .map(Step::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Rewrites a draft as a whole. It may be half done; what it lacks comes back with it.
     *
     * @param revision the one the document was made from
     * @return the draft, with its next revision
     * @throws Refusal missing, conflict when it is no draft or another has rewritten it since, invalid when it is another
     *     SOP's document or names something by no key, too large
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public DraftView save(UUID id, int revision, @NotNull SopDocument document) {
        return rewrite(id, revision, document, false);
    }

    /**
     * As {@link #save}, with a text that was not made from the one it replaces, by somebody who knows that. The replaced
     * text is kept beside the draft.
     *
     * @param revision the one that is replaced
     * @see ReplacedTextService
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public DraftView saveOver(UUID id, int revision, @NotNull SopDocument document) {
        return rewrite(id, revision, document, true);
    }

    private DraftView rewrite(UUID id, int revision, SopDocument document, boolean over) {
        String code = sops.codeOf(id);
        SopVersion draft = SopRepository.one(id, sops.locked(code));
        refuseUnlessSound(code, document);
        // what it is a variant of is settled by where it began
        SopDocument whole = SopDefaults.fill(document).withBase(draft.document().base());
        String sha256 = SopIntake.sha256(SopWriter.write(whole).getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant();
        ReplacedText before = draft.replacedBy(current.get(), now);
        SopTextReplaced overruled = draft.overruled(now);
        draft.rewrite(revision, whole, sha256, current.get(), now).ifPresent(events::fire);
        if (over && !before.says(whole)) {
            texts.keep(before);
            events.fire(overruled);
        }
        return view(draft, Set.of());
    }

    private SopVersion found(UUID id) {
        // not by find: that would pass by the office
        return em.createQuery("select v from SopVersion v join fetch v.sop where v.id = :id", SopVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
    }

    /** Whether it is a document of that SOP which a draft can hold, however much it lacks. */
    static void refuseUnlessSound(String code, SopDocument document) {
        boolean itself = code.equals(document.code()) && document.formatVersion() == 1 && document.type() != null;
        boolean named = document.identity() != null
                && document.identity().nomor() != null
                && document.identity().nama() != null;
        if (!itself || !named || !keyed(document)) {
            throw Refusal.invalid("sop.draftUnsound", "/document");
        }
        if (document.steps().size() > MOST_STEPS || document.lanes().size() > MOST_LANES) {
            throw Refusal.invalid("sop.draftTooMany", "/document", MOST_STEPS, MOST_LANES);
        }
        if (size(document) > LARGEST) {
            throw Refusal.tooLarge("sop.draftTooLarge", LARGEST / 1024);
        }
    }

    private static boolean keyed(SopDocument document) {
        return document.lanes().stream().allMatch(lane -> isKey(lane.key()) && lane.kind() != null)
                && document.steps().stream().allMatch(DraftService::keyed);
    }

    private static boolean keyed(Step step) {
        return isKey(step.key())
                && step.kind() != null
                && step.outcomes().stream().allMatch(o -> isKey(o.key()) && o.kind() != null);
    }

    private static boolean isKey(String text) {
        return text != null && text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    private static int size(SopDocument document) {
        try {
            return Json.mapper().writeValueAsBytes(document).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an SOP document is always writable", e);
        }
    }

    private DraftView view(SopVersion draft, Set<String> taken) {
        Edited edited = draft.edited();
        List<DraftProblem> problems = DraftReview.of(draft.document(), positions.held());
        return new DraftView(
                draft.id(),
                draft.sop().code(),
                draft.number(),
                draft.revision(),
                SopDefaults.strip(draft.document()),
                problems,
                positions.names(),
                taken,
                edited == null ? null : edited.name(),
                edited == null
                        ? null
                        : edited.at().atZone(current.get().tenant().timezone()).toOffsetDateTime(),
                draft.proposed());
    }
}
