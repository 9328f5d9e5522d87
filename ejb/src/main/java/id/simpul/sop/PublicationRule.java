package id.simpul.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.simpul.core.Json;
import id.simpul.identity.Internal;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many people an office wants for what concerns all of an SOP's cases: one, or a second one who confirms. */
@ApplicationScoped
@Internal("services that put versions in force or bring cases to them")
public class PublicationRule {

    @Inject
    private Tenants tenants;

    /** Whether the office's settings say {@code publication: { secondPerson: true }}. */
    public boolean secondPersonConfirms() {
        try {
            return Json.mapper()
                    .readTree(tenants.current().settings())
                    .path("publication")
                    .path("secondPerson")
                    .asBoolean();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the office's settings were written by us", e);
        }
    }
}
