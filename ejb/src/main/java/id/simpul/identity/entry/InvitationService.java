package id.simpul.identity.entry;

import id.simpul.core.Refusal;
import id.simpul.identity.OpenToAll;
import id.simpul.identity.PasswordPolicy;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Choosing a password with the link an admin handed over. The link is the proof, and says which office it is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationService {

    @Inject
    private Invitations invitations;

    @Inject
    private InvitedPeople people;

    @Inject
    private PasswordPolicy policy;

    /** Whom the link is for. @param reset whether the account had a password before */
    public record Guest(String username, String name, String office, boolean reset) {}

    /** Whom an open link is for; empty for any other text. */
    @OpenToAll("the link is the proof")
    public Optional<Guest> guest(String code) {
        return invitations
                .find(code)
                .flatMap(found -> TenantContext.in(found.tenantId(), () -> people.guest(code, found)));
    }

    /**
     * Chooses the password and uses the link up. All sessions and tokens of the account end.
     *
     * @throws Refusal missing when the link is not open (any more); invalid when the password is against the policy
     */
    @OpenToAll("the link is the proof")
    public void accept(String code, String password) {
        Invitations.Invited found = invitations.find(code).orElseThrow(() -> Refusal.missing("invitation.missing"));
        TenantContext.in(found.tenantId(), () -> {
            Guest guest = people.guest(code, found).orElseThrow(() -> Refusal.missing("invitation.missing"));
            policy.accept(password, "/password", List.of(guest.username(), guest.name(), guest.office()));
            people.choose(code, found, password);
            return null;
        });
    }
}
