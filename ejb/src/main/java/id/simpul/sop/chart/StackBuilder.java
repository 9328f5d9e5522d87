package id.simpul.sop.chart;

import id.simpul.sop.SopDocument;
import id.simpul.sop.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Decides which symbols a row has: one stack in the deciding lane, a kotak for every other member. */
final class StackBuilder {

    /** Returns a ketupat can take in besides its own exits, and when one of its sides is linked to a partner. */
    private static final int DOORS = 3;

    private static final int DOORS_BESIDE_LINK = 2;

    private final SopDocument document;
    private int nextId;

    StackBuilder(SopDocument document) {
        this.document = document;
    }

    FlowRow row(int index, List<Exit> exits, int homecomers) {
        Step step = document.steps().get(index);
        List<Integer> actors = lanes(step.lanes());
        var members = new LinkedHashSet<>(actors);
        members.addAll(lanes(step.recipients()));
        int lead = lead(step, actors, exits, members);
        List<Shape> shapes = shapes(index, exits, lead, members, homecomers);
        List<Node> stack = new ArrayList<>();
        boolean lettered = shapes.stream().filter(Shape.DIAMOND::equals).count() > 1;
        int diamonds = 0;
        for (int slot = 0; slot < shapes.size(); slot++) {
            Shape shape = shapes.get(slot);
            String letter = lettered && shape == Shape.DIAMOND ? letter(diamonds++) : null;
            boolean last = slot == shapes.size() - 1;
            boolean end = shape == Shape.CAPSULE && last && exits.stream().anyMatch(Exit::terminal);
            stack.add(new Node(nextId++, index, lead, slot, shape, letter, !last, end));
        }
        List<Node> nodes = new ArrayList<>(stack);
        members.stream()
                .filter(lane -> lane != lead)
                .sorted()
                .forEach(lane -> nodes.add(new Node(nextId++, index, lane, 0, Shape.BOX, null, false, false)));
        List<Node> acting = actors.stream().map(lane -> first(nodes, lane)).toList();
        return new FlowRow(
                index, step.key(), step.no(), List.copyOf(nodes), acting, List.copyOf(stack), remarks(exits));
    }

    /** The first actor decides, or the first one who may choose every way out. A row nobody acts in shows its first recipient. */
    private int lead(Step step, List<Integer> actors, List<Exit> exits, LinkedHashSet<Integer> members) {
        if (actors.isEmpty()) {
            return members.isEmpty() ? 0 : members.iterator().next();
        }
        for (int i = 0; i < actors.size(); i++) {
            String lane = step.lanes().get(i);
            if (exits.stream().allMatch(e -> e.outcome().mayBeChosenBy(lane))) {
                return actors.get(i);
            }
        }
        return actors.get(0);
    }

    /** A kapsul where the SOP starts, a kotak where links or returns need more doors than a ketupat has, then the questions. */
    private List<Shape> shapes(int index, List<Exit> exits, int lead, LinkedHashSet<Integer> members, int homecomers) {
        boolean start = index == 0;
        if (exits.size() < 2) {
            boolean ends = exits.isEmpty() || exits.get(0).terminal();
            return List.of(start || ends ? Shape.CAPSULE : Shape.BOX);
        }
        List<Shape> shapes = new ArrayList<>();
        boolean between =
                members.stream().anyMatch(l -> l < lead) && members.stream().anyMatch(l -> l > lead);
        if (start) {
            shapes.add(Shape.CAPSULE);
        } else if (between || homecomers > (members.size() > 1 ? DOORS_BESIDE_LINK : DOORS)) {
            shapes.add(Shape.BOX);
        }
        for (int i = 1; i < exits.size(); i++) {
            shapes.add(Shape.DIAMOND);
        }
        if (exits.stream().anyMatch(Exit::terminal)) {
            shapes.add(Shape.CAPSULE);
        }
        return shapes;
    }

    private static String remarks(List<Exit> exits) {
        if (exits.size() < 3) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < exits.size() - 1; i++) {
            text.append(letter(i)).append(": ").append(lower(exits.get(i))).append("? ");
        }
        return text.append("Bila tidak: ")
                .append(lower(exits.get(exits.size() - 1)))
                .append('.')
                .toString();
    }

    private static String lower(Exit exit) {
        String label = exit.outcome().label();
        return label == null || label.isEmpty()
                ? ""
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String letter(int index) {
        return String.valueOf((char) ('a' + index));
    }

    private List<Integer> lanes(List<String> keys) {
        return keys.stream().map(this::lane).filter(i -> i >= 0).distinct().toList();
    }

    private int lane(String key) {
        for (int i = 0; i < document.lanes().size(); i++) {
            if (document.lanes().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static Node first(List<Node> nodes, int lane) {
        return nodes.stream()
                .filter(n -> n.lane() == lane && n.slot() == 0)
                .findFirst()
                .orElseThrow();
    }
}
