package id.simpul.web.page.sop;

import id.simpul.sop.SopQuery;
import id.simpul.sop.SopSummary;
import id.simpul.sop.SopType;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The office's SOPs. */
@Named
@RequestScoped
public class SopsBean {

    @Inject
    private SopQuery query;

    @Inject
    private When when;

    private List<Row> rows;

    /** @param current the version in force, or null where there are drafts only */
    public record Row(SopSummary sop, SopSummary.VersionSummary current, boolean internal) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = query.list().stream()
                    .map(s -> new Row(s, s.current(when.nowHere()).orElse(null), s.type() == SopType.INTERNAL))
                    .toList();
        }
        return rows;
    }
}
