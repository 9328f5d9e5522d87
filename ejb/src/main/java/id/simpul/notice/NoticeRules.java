package id.simpul.notice;

import id.simpul.tenant.TenantFile;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the office this thread works for wants its people to be told of. */
@ApplicationScoped
class NoticeRules {

    @Inject
    private Tenants tenants;

    /** Costs a statement, so it is asked only where it makes a difference. */
    TenantFile.Notices current() {
        return tenants.current().file().notices();
    }
}
