package id.simpul.sop.catalogue;

import id.simpul.identity.Internal;
import id.simpul.sop.Base;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The templates that the national office released, for whoever reads or writes files of variants. */
@ApplicationScoped
@Internal("readers of files, in an office's context; templates are for everybody")
public class ReleasedTemplates implements Templates {

    @Inject
    private CatalogueRepository entries;

    @Override
    public Optional<SopDocument> find(Base base) {
        return entries.template(base.code()).stream()
                .filter(entry -> entry.version() == base.version())
                .findFirst()
                .map(CatalogueEntry::document);
    }

    /** The version of a template that a new office begins with, named as its base; empty where none is offered. */
    public Optional<SopDocument> offered(String code) {
        return entries.offered(code).map(entry -> entry.document().withBase(entry.base()));
    }
}
