package id.simpul.casework;

import id.simpul.core.Refusal;
import id.simpul.identity.Institution;
import id.simpul.identity.InstitutionInfo;
import id.simpul.identity.InstitutionRepository;
import id.simpul.identity.SignedIn;
import id.simpul.sop.SopDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** For which institution a case begins. */
@ApplicationScoped
class Applicants {

    @Inject
    private InstitutionRepository institutions;

    /**
     * An institution's user for the own one, staff for the one they name.
     *
     * @return null for an activity of the office
     * @throws Refusal invalid when an external lane acts and nobody is named
     */
    InstitutionInfo of(SignedIn actor, String name, SopDocument sop) {
        if (actor.external()) {
            return actor.institution();
        }
        if (!Starting.takesInstitution(sop)) {
            // whoever is named would be let in to read what is none of their business
            return null;
        }
        if (name != null) {
            return institutions.named(name).info();
        }
        if (Starting.needsInstitution(sop)) {
            return institutions
                    .standIn()
                    .map(Institution::info)
                    .orElseThrow(() -> Refusal.invalid("case.institutionRequired", "/institution"));
        }
        return null;
    }

    /** The one of a case that another follows; null when it had none. */
    InstitutionInfo of(CaseFile former) {
        return former.institutionId() == null
                ? null
                : new InstitutionInfo(former.institutionId(), former.institutionName());
    }

    /** The one a case is corrected to. @throws Refusal invalid when its SOP has no place for one */
    InstitutionInfo corrected(String name, SopDocument sop) {
        if (!Starting.takesInstitution(sop)) {
            throw Refusal.invalid("case.noInstitution", "/institution");
        }
        return institutions.named(name).info();
    }
}
