package id.simpul.onboarding.opening;

import id.simpul.core.Ids;
import id.simpul.core.Refusal;
import id.simpul.tenant.Region;
import id.simpul.tenant.Regions;
import id.simpul.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How an office is opened, by hand or from a file; begins in the Ditjen's context. */
@ApplicationScoped
class Opening {

    @Inject
    private OfficeRows rows;

    @Inject
    private OfficeMaker maker;

    /** @throws Refusal as {@link OpeningService#open} */
    OpeningService.Opened open(NewOffice wanted, String by) {
        wanted.fault().ifPresent(part -> {
            throw Refusal.invalid(ImportReader.SENTENCES.get(part), "/" + part);
        });
        Region region = Regions.byCode(wanted.code())
                .orElseThrow(() -> Refusal.invalid("office.codeUnknown", "/code", wanted.code()));
        String slug = wanted.slug() == null ? Regions.slug(region) : wanted.slug();
        OfficeRows.Taken taken = rows.taken();
        if (taken.codes().contains(region.code())) {
            throw Refusal.conflict("office.codeTaken", region.code());
        }
        if (taken.slugs().contains(slug)) {
            throw Refusal.conflict("office.slugTaken", slug);
        }
        String link = TenantContext.in(Ids.next(), () -> maker.make(wanted, region, slug, by));
        String name = wanted.name() == null ? region.name() : wanted.name();
        return new OpeningService.Opened(region.code(), slug, name, "admin." + slug, link);
    }
}
