package id.simpul.sop.exchange;

import id.simpul.calendar.Waktu;
import id.simpul.sop.LaneOrder;
import id.simpul.sop.Outcome;
import id.simpul.sop.OutcomeKind;
import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An SOP as BPMN knows processes. Each step is a column of the diagram. A lane that acts has a task; a step of several
 * lanes has one for each, between parallel gateways where they act together and in a row where one follows the other.
 * Several outcomes leave through an exclusive gateway; a time that counts hangs on the task as a timer.
 */
final class BpmnGraph {

    static final int COLUMN = 420;
    static final int LANE = 170;
    static final int LEFT = 220;
    static final int TOP = 80;
    static final int LANE_HEAD = 30;

    private static final int TASK_AT = 80;
    private static final int SEQUENCE_STEP = 20;
    private static final int JOIN_AT = 230;
    private static final int QUESTION_AT = 300;
    private static final int END_AT = 370;

    private final SopDocument sop;
    private final Map<String, BpmnNode> nodes = new LinkedHashMap<>();
    private final List<BpmnFlow> flows = new ArrayList<>();
    private final Map<String, String> entries = new HashMap<>();
    private final Map<String, String> exits = new HashMap<>();

    BpmnGraph(SopDocument sop) {
        this.sop = sop;
        for (int column = 0; column < sop.steps().size(); column++) {
            step(sop.steps().get(column), column);
        }
        Step first = sop.steps().get(0);
        add("mulai", BpmnNode.Kind.START, "Mulai", first.lanes().get(0), LEFT - 60, 0, null);
        flow("alir-mulai", null, "mulai", entries.get(first.key()));
        sop.steps().forEach(this::outcomes);
    }

    List<BpmnNode> nodes() {
        return List.copyOf(nodes.values());
    }

    BpmnNode node(String id) {
        return nodes.get(id);
    }

    List<BpmnFlow> flows() {
        return flows;
    }

    int width() {
        return LEFT + COLUMN * sop.steps().size();
    }

    int laneTop(String key) {
        return TOP + LANE * sop.lanes().indexOf(sop.lane(key).orElseThrow());
    }

    private void step(Step step, int column) {
        int x = LEFT + column * COLUMN;
        boolean together = step.joint() && step.order() == LaneOrder.TOGETHER;
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < step.lanes().size(); i++) {
            String lane = step.lanes().get(i);
            String id = step.joint() ? taskId(step) + "." + lane : taskId(step);
            int shift = together ? 0 : i * SEQUENCE_STEP;
            add(id, kind(step), step.uraian(), lane, x + TASK_AT + shift, 0, step);
            timer(step, id, lane);
            tasks.add(id);
        }
        if (together) {
            together(step, tasks, x);
        } else {
            for (int i = 1; i < tasks.size(); i++) {
                flow("alir-" + tasks.get(i), null, tasks.get(i - 1), tasks.get(i));
            }
            entries.put(step.key(), tasks.get(0));
            exits.put(step.key(), tasks.get(tasks.size() - 1));
        }
        if (step.outcomes().size() > 1) {
            String question = "hasil-" + step.key();
            add(question, BpmnNode.Kind.QUESTION, "", step.lanes().get(0), x + QUESTION_AT, 0, null);
            flow("alir-" + question, null, exits.get(step.key()), question);
            exits.put(step.key(), question);
        }
    }

    private void together(Step step, List<String> tasks, int x) {
        String lane = step.lanes().get(0);
        String split = "bersama-" + step.key();
        String join = "selesai-" + step.key();
        add(split, BpmnNode.Kind.TOGETHER, "", lane, x, 0, null);
        add(join, BpmnNode.Kind.TOGETHER, "", lane, x + JOIN_AT, 0, null);
        for (String task : tasks) {
            flow("alir-" + task, null, split, task);
            flow("usai-" + task, null, task, join);
        }
        entries.put(step.key(), split);
        exits.put(step.key(), join);
    }

    /** A time that nobody can count has no timer; its words stand in the task's documentation. */
    private void timer(Step step, String task, String lane) {
        if (duration(step.waktu()) == null) {
            return;
        }
        BpmnNode holder = nodes.get(task);
        String timer = "waktu-" + task;
        int y = holder.bottom() - laneTop(lane) - 18;
        addAt(timer, BpmnNode.Kind.TIMER, step.waktu(), lane, holder.right() - 46, y, task);
        String late = "lewat-" + task;
        addAt(late, BpmnNode.Kind.LATE, "Waktu terlampaui", lane, holder.right() + 8, y + 22, null);
        flow("alir-" + late, null, timer, late);
    }

    /** As ISO 8601; null when the words name no length of time. */
    static String duration(String waktu) {
        Waktu read = Waktu.read(waktu).orElse(null);
        Waktu.Span span = read instanceof Waktu.Span own ? own : read instanceof Waktu.Marker m ? m.effort() : null;
        if (span == null) {
            return null;
        }
        return switch (span.unit()) {
            case MENIT -> "PT" + span.amount() + "M";
            case JAM -> "PT" + span.amount() + "H";
            case HARI -> "P" + span.amount() + "D";
            case MINGGU -> "P" + 7 * span.amount() + "D";
            case BULAN -> "P" + span.amount() + "M";
        };
    }

    private void outcomes(Step step) {
        String from = exits.get(step.key());
        boolean choice = step.outcomes().size() > 1;
        int ends = 0;
        for (Outcome outcome : step.outcomes()) {
            String id = "keluar-" + step.key() + "." + outcome.key();
            String to = outcome.to() == null ? end(step, outcome, ends++) : entries.get(outcome.to());
            flow(id, choice ? outcome.label() : null, from, to);
        }
    }

    private String end(Step step, Outcome outcome, int nth) {
        boolean rejected = outcome.kind() == OutcomeKind.REJECT;
        String id = "akhir-" + step.key() + "." + outcome.key();
        int x = LEFT + sop.indexOf(step.key()) * COLUMN + END_AT;
        addAt(
                id,
                rejected ? BpmnNode.Kind.REJECTED : BpmnNode.Kind.END,
                rejected ? "Ditolak" : "Selesai",
                step.lanes().get(0),
                x,
                10 + nth * 60,
                null);
        return id;
    }

    static String taskId(Step step) {
        return "langkah-" + step.key();
    }

    static BpmnNode.Kind kind(Step step) {
        return switch (step.kind()) {
            case SEND, SUBMIT -> BpmnNode.Kind.SEND;
            case RECEIVE, WAIT -> BpmnNode.Kind.RECEIVE;
            default -> BpmnNode.Kind.USER;
        };
    }

    private void add(String id, BpmnNode.Kind kind, String name, String lane, int x, int shift, Step step) {
        int y = laneTop(lane) + (LANE - 30 - kind.height()) / 2 + shift;
        nodes.put(id, new BpmnNode(id, kind, name, lane, x, y, step, null));
    }

    private void addAt(String id, BpmnNode.Kind kind, String name, String lane, int x, int y, String holder) {
        nodes.put(id, new BpmnNode(id, kind, name, lane, x, laneTop(lane) + y, null, holder));
    }

    private void flow(String id, String name, String from, String to) {
        flows.add(new BpmnFlow(id, name, from, to));
    }
}
