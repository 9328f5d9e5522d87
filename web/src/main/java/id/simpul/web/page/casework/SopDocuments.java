package id.simpul.web.page.casework;

import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopVersionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** The SOP editions one page needs, each asked for once. */
@RequestScoped
public class SopDocuments {

    @Inject
    private SopQuery sops;

    private final Map<String, SopVersionView> seen = new HashMap<>();

    public SopDocument of(String code, int version) {
        return view(code, version).document();
    }

    public SopVersionView view(String code, int version) {
        return seen.computeIfAbsent(code + "/" + version, k -> sops.version(code, version));
    }
}
