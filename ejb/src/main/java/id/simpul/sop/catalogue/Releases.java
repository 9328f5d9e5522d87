package id.simpul.sop.catalogue;

import id.simpul.core.DomainEvent;
import id.simpul.core.Refusal;
import id.simpul.identity.Internal;
import id.simpul.sop.Documents;
import id.simpul.tenant.TenantInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Shows versions to all offices, and takes them back. Takes part in the caller's transaction, in the own office. */
@ApplicationScoped
@Internal("the start, for what is shipped, and CatalogueService under its own permission")
public class Releases {

    @Inject
    private CatalogueRepository entries;

    @Inject
    private Documents documents;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * @param by account of who does it; null for the start
     * @throws Refusal missing, conflict when it is not published, or shown already
     */
    public UUID release(TenantInfo office, String code, int number, UUID by) {
        Documents.Version version = documents.version(code, number);
        entries.oneAtATime(code + "/release");
        Optional<CatalogueEntry> known = entries.own(code, number);
        if (known.isPresent()) {
            events.fire(known.get().releaseAgain(by, clock.instant()));
            return known.get().id();
        }
        CatalogueEntry entry = new CatalogueEntry(office, code, version, by, clock.instant());
        entries.add(entry);
        events.fire(entry.released());
        return entry.id();
    }

    void withdraw(String code, int number) {
        CatalogueEntry entry = entries.own(code, number).orElseThrow(() -> Refusal.missing("catalogue.missing"));
        events.fire(entry.withdraw(clock.instant()));
    }
}
