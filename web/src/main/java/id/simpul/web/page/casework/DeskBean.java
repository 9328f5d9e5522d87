package id.simpul.web.page.casework;

import id.simpul.casework.DeskQuery;
import id.simpul.casework.DeskView;
import id.simpul.casework.TaskView;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;

/** The desk of who signs for the office: what waits for a decision, who checked it, what is late because of it. */
@Named
@RequestScoped
public class DeskBean {

    @Inject
    private DeskQuery query;

    @Inject
    private When when;

    private DeskView desk;

    /**
     * A task on the desk.
     *
     * @param name   who or what the case is about
     * @param due    deadline and how much of it is left
     * @param waited how long it has lain here
     */
    public record Row(DeskView.Item item, String name, String gist, String verb, Due due, String waited, String hDay) {}

    /** @throws id.simpul.core.Refusal not allowed for who signs nothing */
    public DeskView getDesk() {
        if (desk == null) {
            desk = query.desk();
        }
        return desk;
    }

    public List<Row> getLate() {
        return rows(DeskView.Item::late);
    }

    public List<Row> getArrivedLate() {
        return rows(DeskView.Item::arrivedLate);
    }

    public List<Row> getWaiting() {
        return rows(item -> !item.late() && !item.arrivedLate());
    }

    public String getSummary() {
        DeskView seen = getDesk();
        String summary = Face.say("desk.summary", seen.items().size(), seen.late());
        return seen.arrivedLate() == 0 ? summary : summary + Face.say("desk.summaryArrived", seen.arrivedLate());
    }

    private List<Row> rows(Predicate<DeskView.Item> wanted) {
        return getDesk().items().stream().filter(wanted).map(this::row).toList();
    }

    private Row row(DeskView.Item item) {
        TaskView task = item.task();
        return new Row(
                item,
                task.institution() == null ? task.title() : task.institution(),
                Gist.of(task.step().uraian(), 110),
                Verb.of(task),
                Due.of(task, "", when),
                Spent.say(item.waitedMinutes()),
                item.hDay() == null ? "" : Face.say("desk.hDay", item.hDay()));
    }
}
