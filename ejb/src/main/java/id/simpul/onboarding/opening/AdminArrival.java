package id.simpul.onboarding.opening;

import id.simpul.identity.AccountKind;
import id.simpul.identity.Accounts;
import id.simpul.identity.entry.InvitationUsed;
import id.simpul.tenant.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Notes when an office's first admin has come, so that the Ditjen need not look into the office to know. */
@ApplicationScoped
class AdminArrival {

    @Inject
    private Accounts accounts;

    @Inject
    private Tenants tenants;

    void hear(@Observes InvitationUsed used) {
        accounts.byUsername(used.username())
                .filter(account -> account.kind() == AccountKind.ADMIN)
                .ifPresent(admin -> tenants.current().adminIsReady(used.at()));
    }
}
