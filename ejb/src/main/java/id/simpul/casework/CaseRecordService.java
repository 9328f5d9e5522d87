package id.simpul.casework;

import id.simpul.core.DomainEvent;
import id.simpul.core.Facts;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import id.simpul.sop.Documents;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** What the office writes into a case's story: remarks, and corrections of what stands on its cover. */
@Stateless
public class CaseRecordService {

    @Inject
    private CaseRepository cases;

    @Inject
    private CaseViews views;

    @Inject
    private Applicants applicants;

    @Inject
    private Documents documents;

    @Inject
    private CurrentUser current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<InstitutionCorrected> institutions;

    @Inject
    private Clock clock;

    /**
     * Adds a remark that the office reads, also to a case that has ended.
     *
     * @throws Refusal missing when there is no such case; not allowed for an institution's user
     */
    @RequiresPermissions(Permission.Keys.CASE_WORK)
    public StoryView comment(UUID caseId, @NotBlank @Size(max = 2000) @WithoutNik String text) {
        SignedIn actor = current.get();
        CaseFile file = ofTheOffice(caseId, actor);
        Instant now = clock.instant();
        CaseNote remark = new CaseNote(file.id(), null, NoteKind.COMMENT, actor, text.strip(), Map.of(), now);
        cases.note(remark);
        events.fire(new CaseCommented(file.id(), file.number(), actor.username(), now));
        return views.of(remark);
    }

    /**
     * Puts title or institution right; what stood there before stays in the story.
     *
     * @throws Refusal missing when there is no such case; invalid when nothing changes, or the SOP has no institution
     */
    @RequiresPermissions(Permission.Keys.CASE_CORRECT)
    public CaseView correct(UUID caseId, @Valid Correction asked) {
        SignedIn actor = current.get();
        CaseFile file = ofTheOffice(caseId, actor);
        Instant now = clock.instant();
        String title = file.title();
        String institution = file.institutionName();
        InstitutionInfo right = asked.institution() == null
                ? null
                : applicants.corrected(asked.institution(), documents.published(file.sopVersionId()));
        CaseCorrected told = file.correct(asked.title(), right, actor, now);
        cases.note(new CaseNote(
                file.id(),
                null,
                NoteKind.CORRECTED,
                actor,
                asked.reason().strip(),
                changes(told, file, title, institution),
                now));
        events.fire(told);
        if (told.institution() != null) {
            institutions.fire(InstitutionCorrected.of(file, actor.accountId(), now));
        }
        return views.of(file, cases.tasks(file));
    }

    private static Map<String, Object> changes(CaseCorrected told, CaseFile file, String title, String institution) {
        return Facts.of(
                "titleBefore", told.titled() ? title : null,
                "title", told.titled() ? file.title() : null,
                "institutionBefore", told.institution() == null ? null : institution,
                "institution", told.institution());
    }

    private CaseFile ofTheOffice(UUID caseId, SignedIn actor) {
        CaseFile file =
                cases.locked(caseId).filter(c -> c.visibleTo(actor)).orElseThrow(() -> Refusal.missing("case.missing"));
        if (actor.external()) {
            throw Refusal.notAllowed("permission.missing");
        }
        return file;
    }
}
