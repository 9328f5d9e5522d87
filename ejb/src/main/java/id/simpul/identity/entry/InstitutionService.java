package id.simpul.identity.entry;

import id.simpul.core.Refusal;
import id.simpul.core.WithoutNik;
import id.simpul.identity.Institution;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.InstitutionRepository;
import id.simpul.identity.Permission;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** An admin's work on the register of institutions. One that has cases stays for good; its name can be put right. */
@Stateless
public class InstitutionService {

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private Event<InstitutionChanged> changed;

    @Inject
    private Clock clock;

    /** Writes an institution down. @throws Refusal conflict when the register has that name */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public InstitutionInfo add(@NotBlank @Size(max = 200) @WithoutNik String name) {
        if (institutions.byName(name).isPresent()) {
            throw Refusal.conflict("institution.nameTaken", name.strip());
        }
        InstitutionInfo added = institutions.named(name).info();
        changed.fire(new InstitutionChanged(clock.instant(), added.id(), true));
        return added;
    }

    /**
     * Puts a name right.
     *
     * @param version of the entry that was read
     * @throws Refusal missing when the register has no such entry; conflict when it changed meanwhile, or another one has
     *     that name
     */
    @RequiresPermissions(Permission.Keys.ACCOUNT_MANAGE)
    public void rename(UUID id, @NotBlank @Size(max = 200) @WithoutNik String name, int version) {
        Institution known = institutions.locked(id).orElseThrow(() -> Refusal.missing("institution.missing"));
        institutions.byName(name).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw Refusal.conflict("institution.nameTaken", name.strip());
        });
        known.rename(name, version);
        changed.fire(new InstitutionChanged(clock.instant(), id, false));
    }
}
