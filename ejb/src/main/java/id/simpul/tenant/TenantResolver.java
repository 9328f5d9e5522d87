package id.simpul.tenant;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the office whenever it opens a session. Where no office is known it answers with an id that no
 * office has, so that tenant-owned rows are invisible rather than all visible.
 */
public class TenantResolver implements CurrentTenantIdentifierResolver<UUID> {

    static final UUID NOBODY = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        UUID current = TenantContext.current();
        return current == null ? NOBODY : current;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
