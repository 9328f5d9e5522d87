package id.simpul.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two documents of one SOP, field by field, in the form in which files have them. */
final class Comparison {

    private static final List<String> COMPARED_APART = List.of("formatVersion", "code", "identity", "lanes", "steps");

    private final SopDocument before;
    private final SopDocument after;

    private Comparison(SopDocument before, SopDocument after) {
        this.before = before;
        this.after = after;
    }

    static VersionDiff of(String code, int from, SopDocument before, int to, SopDocument after) {
        Comparison comparison = new Comparison(before, after);
        return new VersionDiff(code, from, to, comparison.identity(), comparison.lanes(), comparison.steps());
    }

    private List<VersionDiff.Field> identity() {
        List<VersionDiff.Field> fields = new ArrayList<>(
                fields(before.identity().asPrinted(), after.identity().asPrinted()));
        fields.addAll(fields(withoutParts(before), withoutParts(after)));
        return List.copyOf(fields);
    }

    private static ObjectNode withoutParts(SopDocument sop) {
        ObjectNode tree = Json.mapper().valueToTree(sop);
        return tree.remove(COMPARED_APART);
    }

    private List<VersionDiff.Part> lanes() {
        return parts(before.lanes(), after.lanes(), Lane::key, lane -> null, Lane::name);
    }

    private List<VersionDiff.Part> steps() {
        List<VersionDiff.Part> parts = parts(printed(before), printed(after), Step::key, Step::no, Step::uraian);
        Set<String> places = moved();
        return places.isEmpty() ? parts : withPlaces(parts, places);
    }

    /** To answer a question of the transcription changes nothing that is done or printed. */
    private static List<Step> printed(SopDocument sop) {
        return sop.steps().stream().map(Step::asPrinted).toList();
    }

    private static <P> List<VersionDiff.Part> parts(
            List<P> before, List<P> after, Function<P, String> key, Function<P, String> no, Function<P, String> name) {
        Map<String, P> old = byKey(before, key);
        Map<String, P> young = byKey(after, key);
        List<VersionDiff.Part> parts = new ArrayList<>();
        for (P part : after) {
            P was = old.get(key.apply(part));
            if (was == null) {
                parts.add(part(part, key, no, name, VersionDiff.Change.ADDED, List.of()));
            } else if (!was.equals(part)) {
                parts.add(part(part, key, no, name, VersionDiff.Change.CHANGED, fields(was, part)));
            }
        }
        before.stream()
                .filter(part -> !young.containsKey(key.apply(part)))
                .forEach(part -> parts.add(part(part, key, no, name, VersionDiff.Change.REMOVED, List.of())));
        return List.copyOf(parts);
    }

    private static <P> Map<String, P> byKey(List<P> parts, Function<P, String> key) {
        // a draft may name one key twice; the first counts
        return parts.stream().collect(Collectors.toMap(key, p -> p, (a, b) -> a));
    }

    private static <P> VersionDiff.Part part(
            P part,
            Function<P, String> key,
            Function<P, String> no,
            Function<P, String> name,
            VersionDiff.Change change,
            List<VersionDiff.Field> fields) {
        return new VersionDiff.Part(key.apply(part), no.apply(part), name.apply(part), change, fields);
    }

    /** Steps of both versions that follow another common step than before. */
    private Set<String> moved() {
        Map<String, String> old = followers(before, after);
        Map<String, String> young = followers(after, before);
        return young.keySet().stream()
                .filter(step -> !young.get(step).equals(old.get(step)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> followers(SopDocument of, SopDocument other) {
        Map<String, String> followers = new TreeMap<>();
        String last = "";
        for (Step step : of.steps()) {
            if (other.indexOf(step.key()) >= 0) {
                followers.put(step.key(), last);
                last = step.key();
            }
        }
        return followers;
    }

    private List<VersionDiff.Part> withPlaces(List<VersionDiff.Part> parts, Set<String> moved) {
        Map<String, String> old = followers(before, after);
        Map<String, String> young = followers(after, before);
        Map<String, VersionDiff.Part> byKey = parts.stream()
                .collect(Collectors.toMap(VersionDiff.Part::key, p -> p, (a, b) -> a, java.util.LinkedHashMap::new));
        for (String key : moved) {
            Step step = after.step(key).orElseThrow();
            List<VersionDiff.Field> fields =
                    new ArrayList<>(byKey.containsKey(key) ? byKey.get(key).fields() : List.of());
            fields.add(new VersionDiff.Field("after", old.get(key), young.get(key)));
            byKey.put(key, new VersionDiff.Part(key, step.no(), step.uraian(), VersionDiff.Change.CHANGED, fields));
        }
        return List.copyOf(byKey.values());
    }

    private static List<VersionDiff.Field> fields(Object was, Object is) {
        JsonNode old = Json.mapper().valueToTree(was);
        JsonNode young = Json.mapper().valueToTree(is);
        Set<String> names = new LinkedHashSet<>();
        old.fieldNames().forEachRemaining(names::add);
        young.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !old.path(name).equals(young.path(name)))
                .map(name -> new VersionDiff.Field(name, plain(old.path(name)), plain(young.path(name))))
                .toList();
    }

    private static Object plain(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : Json.mapper().convertValue(value, Object.class);
    }
}
