package id.simpul.sop.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What is written beside a task: its documentation, the data it takes and gives, its timer, and notes tied to it. */
final class BpmnNotes {

    private static final int LONGEST = 2000;
    private static final int LINES = 60;
    private static final Pattern NOTE =
            Pattern.compile("(No|Jenis|Kelengkapan|Waktu|Output|Keterangan|Penerima): (.*)", Pattern.DOTALL);

    /** Days before weeks: what we write ourselves counts weeks in days. */
    private static final Pattern DURATION =
            Pattern.compile("P(?:(\\d{1,4})D|(\\d{1,3})W|(\\d{1,3})M|T(\\d{1,4})M|T(\\d{1,4})H)");

    private static final List<String> UNITS = List.of("hari", "minggu", "bulan", "menit", "jam");

    private final BpmnSource source;
    private final Map<String, String> laneKeys;
    private final List<Finding> findings;

    /** @param laneKeys keys of lanes by their names */
    BpmnNotes(BpmnSource source, Map<String, String> laneKeys, List<Finding> findings) {
        this.source = source;
        this.laneKeys = laneKeys;
        this.findings = findings;
    }

    void read(BpmnElement task, ObjectNode step) {
        List<String> free = new ArrayList<>();
        for (Element documentation : task.children("documentation")) {
            documentation.getTextContent().strip().lines().forEach(line -> {
                Matcher note = NOTE.matcher(line);
                if (note.matches()) {
                    note(step, note.group(1), note.group(2).strip());
                } else if (!line.isBlank()) {
                    free.add(line.strip());
                }
            });
        }
        data(task, step);
        tied(task).forEach(free::add);
        if (!free.isEmpty()) {
            String before = step.path("keterangan").asText("");
            step.put("keterangan", cut(task, (before + "\n" + String.join("\n", free)).strip(), LONGEST));
        }
        if (task.has("standardLoopCharacteristics") || task.has("multiInstanceLoopCharacteristics")) {
            findings.add(Finding.warning(task.place(), "bpmn.repeats"));
        }
    }

    private void note(ObjectNode step, String name, String text) {
        switch (name) {
            case "No" -> step.put("no", text);
            case "Jenis" -> Words.KIND.key(text).ifPresent(kind -> step.put("kind", kind));
            case "Waktu" -> step.put("waktu", text.length() > 60 ? text.substring(0, 60) : text);
            case "Keterangan" -> step.put("keterangan", text);
            case "Penerima" -> {
                ArrayNode recipients = step.putArray("recipients");
                parts(text).stream()
                        .filter(laneKeys::containsKey)
                        .map(laneKeys::get)
                        .forEach(recipients::add);
            }
            default -> {
                ArrayNode list = step.putArray(name.toLowerCase(Locale.ROOT));
                parts(text).forEach(list::add);
            }
        }
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("; "))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .limit(LINES)
                .toList();
    }

    private void data(BpmnElement task, ObjectNode step) {
        names(task, "dataInputAssociation", "sourceRef", step, "kelengkapan");
        names(task, "dataOutputAssociation", "targetRef", step, "output");
    }

    private void names(BpmnElement task, String association, String end, ObjectNode step, String field) {
        for (Element data : task.children(association)) {
            BpmnElement.children(data).stream()
                    .filter(e -> e.getLocalName().equals(end))
                    .map(e -> source.name(BpmnSource.local(e.getTextContent())))
                    .filter(name -> !name.isEmpty())
                    .limit(LINES)
                    .forEach(name -> step.withArray(field).add(name));
        }
    }

    private List<String> tied(BpmnElement task) {
        return source.all("association").stream()
                .filter(a -> List.of(a.xml().getAttribute("sourceRef"), a.xml().getAttribute("targetRef"))
                        .contains(task.id()))
                .map(a -> source.name(a.xml().getAttribute("sourceRef"))
                        + source.name(a.xml().getAttribute("targetRef")))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The first timer of a task, whose time is the step's where its words say none; null for none. */
    BpmnTimer timer(BpmnElement task, ObjectNode step) {
        BpmnTimer first = null;
        for (BpmnElement event : source.nodes()) {
            if (!event.type().equals("boundaryEvent")
                    || !BpmnSource.local(event.xml().getAttribute("attachedToRef"))
                            .equals(task.id())) {
                continue;
            }
            List<Element> timer = event.children("timerEventDefinition");
            if (timer.isEmpty() || first != null) {
                findings.add(Finding.warning(event.place(), "bpmn.element", event.type()));
            } else {
                first = new BpmnTimer(event, timer.get(0).getTextContent().strip());
                words(first, step);
            }
            // that time ran out and nothing more is what every time of ours says
            if (source.from(event.id()).stream()
                    .anyMatch(f -> !source.node(BpmnSource.target(f)).ends())) {
                findings.add(Finding.warning(event.place(), "bpmn.boundary"));
            }
        }
        return first;
    }

    private void words(BpmnTimer timer, ObjectNode step) {
        if (step.has("waktu")) {
            return;
        }
        String waktu = waktu(timer.duration());
        if (waktu == null) {
            findings.add(Finding.warning(timer.event().place(), "bpmn.timer", timer.duration()));
        } else {
            step.put("waktu", waktu);
        }
    }

    /** As people write it; null for a time of another kind. */
    static String waktu(String duration) {
        Matcher read = DURATION.matcher(duration);
        if (!read.matches()) {
            return null;
        }
        for (int i = 0; i < UNITS.size(); i++) {
            if (read.group(i + 1) != null) {
                return Integer.parseInt(read.group(i + 1)) + " " + UNITS.get(i);
            }
        }
        return null;
    }

    private String cut(BpmnElement task, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        findings.add(Finding.warning(task.place(), "bpmn.cut", String.valueOf(longest)));
        return text.substring(0, longest);
    }
}
