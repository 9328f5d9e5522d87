package id.simpul.sop;

import id.simpul.core.DomainEvent;
import id.simpul.core.Problem;
import id.simpul.core.Reading;
import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** A tenant admin's acts on SOPs: bring a draft, put it in force. */
@Stateless
public class SopService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SopIntake intake;

    @Inject
    private SopQuery query;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * What came of a file.
     *
     * @param taken    null when the file was refused
     * @param problems errors that refused it, or warnings beside a draft
     */
    public record Imported(SopIntake.Taken taken, List<Problem> problems) {}

    /**
     * Makes a draft of a file in the tenant-configs format.
     *
     * @param yaml the file, at most what {@link SopReader} takes
     * @return the draft, or the problems that refused the file; then nothing has changed
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public Imported importYaml(byte[] yaml) {
        Reading<SopDocument> reading = SopReader.read(yaml, positions());
        return new Imported(reading.accepted() ? intake.draft(reading.value(), yaml) : null, reading.problems());
    }

    private Set<String> positions() {
        return em.createQuery("select p.key from Position p", String.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /**
     * Puts a draft in force.
     *
     * @param decree        the decree that says so; may be null
     * @param effectiveFrom when it takes effect; null means now. The version before is retired then, its cases stay on it
     * @throws Refusal missing, conflict when it is no draft, invalid when the day lies in the past
     */
    @RequiresPermissions(Permission.Keys.SOP_PUBLISH)
    public SopVersionView publish(
            String code, int number, @Size(max = 200) @WithoutNik String decree, OffsetDateTime effectiveFrom) {
        SopVersion draft = em.createQuery(
                        "select v from SopVersion v where v.sop.code = :code and v.number = :number", SopVersion.class)
                .setParameter("code", code)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("sop.missing"));
        events.fire(draft.publish(decree, effectiveFrom == null ? null : effectiveFrom.toInstant(), clock.instant()));
        em.flush();
        return query.version(code, number);
    }
}
