package id.simpul.sop.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where flows lead, past gateways and events that are no work. */
final class BpmnWays {

    /** As many as a step may have, and some to count. */
    private static final int MOST = 40;

    /** Flows one after the other without a task between them. */
    private static final int LONGEST = 100;

    /**
     * A way out.
     *
     * @param label   names of the flows on it
     * @param to      id of the step's first task; null at an end
     * @param refused whether that end says so
     * @param flows   ids of the flows on it
     */
    record Way(String label, String to, boolean refused, List<String> flows) {}

    /** What meshes of gateways may cost; a drawing that people read needs a thousandth of it. */
    private int patience = 20_000;

    private final BpmnSource source;
    private final BpmnJoint joint;
    private final List<Finding> findings;
    private final Set<String> told = new HashSet<>();
    private final Map<String, BpmnElement> nextBranch = new HashMap<>();

    BpmnWays(BpmnSource source, BpmnJoint joint, List<Finding> findings) {
        this.source = source;
        this.joint = joint;
        this.findings = findings;
        source.nodes().stream().filter(BpmnElement::parallel).forEach(this::branches);
    }

    List<Way> of(BpmnJoint.Group step) {
        BpmnElement last = step.tasks().get(step.tasks().size() - 1);
        if (step.exits().size() > 1) {
            tell(last, "bpmn.several");
        }
        return ways(step.exits());
    }

    /** Where a beginning leads. */
    List<Way> from(BpmnElement start) {
        return ways(source.from(start.id()));
    }

    private List<Way> ways(List<BpmnElement> flows) {
        List<Way> ways = new ArrayList<>();
        flows.forEach(flow -> follow(flow, "", List.of(), ways));
        if (flows.isEmpty()) {
            ways.add(new Way("", null, false, List.of()));
        }
        return ways;
    }

    private void follow(BpmnElement flow, String label, List<String> before, List<Way> ways) {
        if (before.contains(flow.id()) || before.size() > LONGEST || ways.size() >= MOST || --patience < 0) {
            return;
        }
        List<String> gone = new ArrayList<>(before);
        gone.add(flow.id());
        String said = join(label, flow.name());
        if (flow.has("conditionExpression")) {
            tell(flow, "bpmn.condition");
        }
        BpmnElement node = source.node(BpmnSource.target(flow));
        if (node.work()) {
            ways.add(new Way(said, joint.of(node.id()).id(), false, gone));
        } else if (node.parallel()) {
            parallel(flow, node, said, gone, ways);
        } else {
            past(node, said, gone, ways);
        }
    }

    private void parallel(BpmnElement flow, BpmnElement gateway, String said, List<String> gone, List<Way> ways) {
        BpmnJoint.Group opened = joint.openedBy(gateway.id());
        BpmnElement branch = nextBranch.get(flow.id());
        List<BpmnElement> on = source.from(gateway.id());
        if (opened != null) {
            ways.add(new Way(said, opened.id(), false, gone));
        } else if (branch != null) {
            follow(branch, said, gone, ways);
        } else if (!on.isEmpty()) {
            follow(on.get(0), said, gone, ways);
        }
    }

    private void past(BpmnElement node, String said, List<String> gone, List<Way> ways) {
        List<BpmnElement> on = source.from(node.id());
        boolean gateway = BpmnElement.GATEWAYS.contains(node.type());
        if (gateway && on.size() > 1 && !node.type().equals("exclusiveGateway")) {
            tell(node, "bpmn.asQuestion", node.type());
        } else if (!gateway && !node.ends()) {
            tell(node, "bpmn.passed", node.type());
        }
        if (node.ends() || on.isEmpty()) {
            ways.add(new Way(said, null, node.refuses(), gone));
            return;
        }
        String question = on.size() > 1 ? join(said, node.name()) : said;
        on.forEach(flow -> follow(flow, question, gone, ways));
    }

    /** Branches that hold more than a task each are walked one after the other: from a branch's end to the next one's head. */
    private void branches(BpmnElement split) {
        List<BpmnElement> heads = source.from(split.id());
        if (heads.size() < 2 || joint.openedBy(split.id()) != null) {
            return;
        }
        tell(split, "bpmn.parallel");
        List<Set<String>> reached = new ArrayList<>();
        heads.forEach(head -> reached.add(reached(BpmnSource.target(head))));
        Set<String> common = new LinkedHashSet<>(reached.get(0));
        reached.forEach(common::retainAll);
        common.stream()
                .filter(id -> source.node(id).parallel() && source.into(id).size() > 1)
                .findFirst()
                .ifPresent(join -> chain(heads, join));
    }

    private void chain(List<BpmnElement> heads, String join) {
        List<Set<String>> branches = heads.stream()
                .map(head -> reachedUntil(BpmnSource.target(head), join))
                .toList();
        for (BpmnElement end : source.into(join)) {
            for (int i = 0; i < heads.size(); i++) {
                // a branch may be nothing but the flow from one gateway to the other
                boolean bare = BpmnSource.target(heads.get(i)).equals(join);
                if (bare ? end == heads.get(i) : branches.get(i).contains(BpmnSource.source(end))) {
                    if (i + 1 < heads.size()) {
                        nextBranch.put(end.id(), heads.get(i + 1));
                    }
                    break;
                }
            }
        }
    }

    private Set<String> reached(String from) {
        return reachedUntil(from, null);
    }

    private Set<String> reachedUntil(String from, String stop) {
        Set<String> seen = new LinkedHashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String at = open.poll();
            if (at.equals(stop)) {
                continue;
            }
            for (BpmnElement flow : source.from(at)) {
                if (seen.add(BpmnSource.target(flow))) {
                    open.add(BpmnSource.target(flow));
                }
            }
        }
        return seen;
    }

    private void tell(BpmnElement about, String key, String... args) {
        if (told.add(about.id() + key)) {
            findings.add(Finding.warning(about.place(), key, args));
        }
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " " + other;
    }
}
