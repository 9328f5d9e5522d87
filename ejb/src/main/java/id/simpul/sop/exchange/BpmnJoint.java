package id.simpul.sop.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tasks are one step: those between two parallel gateways with nothing else there, and those of one name that
 * follow one another in different lanes.
 */
final class BpmnJoint {

    /**
     * Tasks that are one step.
     *
     * @param together whether they open at once
     * @param exits    flows that leave the step
     */
    record Group(List<BpmnElement> tasks, boolean together, List<BpmnElement> exits) {
        String id() {
            return tasks.get(0).id();
        }
    }

    private final BpmnSource source;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, Group> bySplit = new HashMap<>();

    BpmnJoint(BpmnSource source, List<Finding> findings) {
        this.source = source;
        source.nodes().stream().filter(BpmnElement::parallel).forEach(split -> together(split, findings));
        source.nodes().stream()
                .filter(BpmnElement::work)
                .filter(task -> !leaders.containsKey(task.id()))
                .forEach(this::sequence);
    }

    /** All steps, in the order of the file. */
    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /** The step that a task belongs to. */
    Group of(String task) {
        return groups.get(leaders.get(task));
    }

    /** The step that a parallel gateway opens; null for none. */
    Group openedBy(String split) {
        return bySplit.get(split);
    }

    private void together(BpmnElement split, List<Finding> findings) {
        List<BpmnElement> tasks = new ArrayList<>();
        Set<String> joins = new HashSet<>();
        for (BpmnElement flow : source.from(split.id())) {
            BpmnElement task = source.node(BpmnSource.target(flow));
            List<BpmnElement> on = source.from(task.id());
            boolean alone =
                    task.work() && on.size() == 1 && source.into(task.id()).size() == 1;
            if (!alone) {
                return;
            }
            tasks.add(task);
            joins.add(BpmnSource.target(on.get(0)));
        }
        long lanes = tasks.stream().map(t -> source.lane(t.id())).distinct().count();
        String join = joins.size() == 1 ? joins.iterator().next() : null;
        if (tasks.size() < 2
                || join == null
                || lanes < tasks.size()
                || !source.node(join).parallel()
                || source.into(join).size() != tasks.size()) {
            return;
        }
        if (tasks.stream().map(BpmnElement::name).distinct().count() > 1) {
            findings.add(Finding.warning(split.place(), "bpmn.joint"));
        }
        Group group = new Group(tasks, true, source.from(join));
        bySplit.put(split.id(), group);
        add(group);
    }

    private void sequence(BpmnElement first) {
        if (follower(first, true) != null) {
            return;
        }
        List<BpmnElement> tasks = new ArrayList<>(List.of(first));
        for (BpmnElement next = follower(first, false);
                next != null && !tasks.contains(next);
                next = follower(next, false)) {
            tasks.add(next);
        }
        add(new Group(tasks, false, source.from(tasks.get(tasks.size() - 1).id())));
    }

    /** The task of the same name beside this one in another lane, when nothing else comes between. */
    private BpmnElement follower(BpmnElement task, boolean before) {
        List<BpmnElement> flows = before ? source.into(task.id()) : source.from(task.id());
        if (flows.size() != 1 || task.name().isEmpty()) {
            return null;
        }
        BpmnElement other = source.node(before ? BpmnSource.source(flows.get(0)) : BpmnSource.target(flows.get(0)));
        List<BpmnElement> back = before ? source.from(other.id()) : source.into(other.id());
        boolean same = other.work()
                && other.name().equals(task.name())
                && back.size() == 1
                && source.lane(other.id()) != null
                && !source.lane(other.id()).equals(source.lane(task.id()));
        return same ? other : null;
    }

    private void add(Group group) {
        groups.put(group.id(), group);
        group.tasks().forEach(task -> leaders.put(task.id(), group.id()));
    }
}
