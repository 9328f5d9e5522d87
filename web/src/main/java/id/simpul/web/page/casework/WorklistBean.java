package id.simpul.web.page.casework;

import id.simpul.casework.TaskView;
import id.simpul.casework.WorklistCounts;
import id.simpul.casework.WorklistQuery;
import id.simpul.casework.WorklistScope;
import id.simpul.core.Page;
import id.simpul.identity.CurrentUser;
import id.simpul.identity.HeldPosition;
import id.simpul.sop.SopDocument;
import id.simpul.sop.SopQuery;
import id.simpul.web.face.PostWords;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** The worklist: what its reader may act on, as an agenda book grouped by deadline. */
@Named
@RequestScoped
public class WorklistBean {

    static final String MINE = "", OVERDUE = "lewat", TODAY = "hari-ini", UNCLAIMED = "belum";

    private static final int ROWS = 25;

    @Inject
    @Param(name = "saring")
    private String filter;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    @Inject
    private WorklistQuery worklist;

    @Inject
    private CurrentUser current;

    @Inject
    private SopQuery sops;

    @Inject
    private When when;

    private WorklistCounts counts;
    private Page<TaskView> page;

    /** A line between rows and the rows below it. */
    public record Group(String title, String icon, String style, List<Row> rows) {}

    /**
     * A task in the book.
     *
     * @param no   the step's number as printed, in the book's margin
     * @param verb the step's own word on the button
     */
    public record Row(
            TaskView task,
            String no,
            String what,
            Ribbon ribbon,
            String verb,
            String tagKind,
            String tagIcon,
            String tag,
            String below,
            String buttonKind) {}

    public WorklistCounts getCounts() {
        if (counts == null) {
            counts = worklist.counts();
        }
        return counts;
    }

    public String getFilter() {
        return filter == null ? MINE : filter;
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    public List<Group> getGroups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        boolean first = true;
        for (TaskView task : page().items()) {
            Due due = Due.of(task, norm(task), when);
            groups.computeIfAbsent(due.group(), g -> new Group(g, due.groupIcon(), due.groupStyle(), new ArrayList<>()))
                    .rows()
                    .add(row(task, due, first));
            first = false;
        }
        return List.copyOf(groups.values());
    }

    /** Under which post this reader would do a task; null for who holds only one, permanently. */
    public String postOf(TaskView task) {
        List<HeldPosition> held = current.get().positions();
        boolean told = held.size() > 1 || held.stream().anyMatch(p -> !"definitif".equals(p.kind()));
        return told ? current.get().post(task.position()).map(PostWords::of).orElse(null) : null;
    }

    private Row row(TaskView task, Due due, boolean first) {
        SopDocument sop = sops.document(task.sop(), task.version());
        return new Row(
                task,
                task.step().no(),
                Gist.of(task.step().uraian(), 70),
                Ribbon.of(Jalur.at(sop, task)),
                Verb.of(task),
                due.tagKind(),
                due.tagIcon(),
                due.tag(),
                due.below(),
                first ? "utama" : "");
    }

    private String norm(TaskView task) {
        return sops.document(task.sop(), task.version())
                .step(task.step().key())
                .orElseThrow()
                .waktu();
    }

    /** Address of the part that follows, or null. */
    public String getNext() {
        return page().next() == null ? null : address() + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address();
    }

    private String address() {
        return "/meja?" + (getFilter().isEmpty() ? "" : "saring=" + getFilter() + "&");
    }

    private Page<TaskView> page() {
        if (page == null) {
            page = switch (getFilter()) {
                case OVERDUE -> worklist.list(WorklistScope.ALL, true, cursor, ROWS);
                case UNCLAIMED -> worklist.list(WorklistScope.UNCLAIMED, null, cursor, ROWS);
                case TODAY -> worklist.dueToday(cursor, ROWS);
                default -> worklist.list(WorklistScope.ALL, null, cursor, ROWS);
            };
        }
        return page;
    }
}
