package id.simpul.web.page.sop;

import id.simpul.casework.Migrate;
import id.simpul.casework.MigrationCase;
import id.simpul.casework.MigrationPreview;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import java.util.List;
import java.util.Locale;

/**
 * A dry run of bringing running cases to another version, as a page shows it: the steps where cases stand, each with its
 * way over, and a leaf of the list of cases with what would become of each.
 */
public final class SopTrial {

    /** Cases on a leaf of the list. */
    static final int LEAF = 50;

    private final Migrate wish;
    private final MigrationPreview preview;
    private final List<Place> places;
    private final int leaf;
    private final String address;

    /**
     * A step where cases stand.
     *
     * @param stepName  name of the field that says where they go
     * @param targets   where they could go
     * @param target    where they go; empty for nowhere
     * @param clockName name of the field that says what becomes of the clock
     */
    public record Place(
            String label, String stepName, List<Option> targets, String target, String clockName, String clock) {}

    /** A case in the list. @param tag what becomes of it, in a word. @param fate where it goes, or why it cannot */
    public record Fate(
            String number,
            String title,
            String step,
            String tagKind,
            String tagIcon,
            String tag,
            String fate,
            String clock) {}

    /**
     * Shows a dry run.
     *
     * @param leaf    which leaf of the list, from 1; one that is not there is the last
     * @param address of this dry run, without the leaf
     */
    SopTrial(Migrate wish, MigrationPreview preview, List<Place> places, int leaf, String address) {
        this.wish = wish;
        this.preview = preview;
        this.places = places;
        this.leaf = Math.max(1, Math.min(leaf, leaves(preview)));
        this.address = address;
    }

    private static int leaves(MigrationPreview preview) {
        return Math.max(1, (preview.cases().size() + LEAF - 1) / LEAF);
    }

    Migrate wish() {
        return wish;
    }

    public int getFrom() {
        return wish.from();
    }

    public List<Place> getPlaces() {
        return places;
    }

    public int getTotal() {
        return preview.cases().size();
    }

    public long getRefused() {
        return preview.refused();
    }

    public List<Fate> getFates() {
        return preview.cases().stream()
                .skip((long) (leaf - 1) * LEAF)
                .limit(LEAF)
                .map(SopTrial::fate)
                .toList();
    }

    private static Fate fate(MigrationCase one) {
        boolean refused = one.refused() != null;
        boolean stays = !refused && one.becomes().key().equals(one.step().key());
        return new Fate(
                one.number(),
                one.title(),
                label(one.step()),
                refused ? "bad" : stays ? "ok" : "warn",
                refused ? "alert-triangle" : stays ? "circle-check" : "arrow-right",
                Face.say(refused ? "sop.moveCannot" : stays ? "sop.moveStays" : "sop.moveGoes"),
                refused ? Face.say(one.refused()) : label(one.becomes()),
                refused ? "" : Face.say("sop.clock." + one.clock().name().toLowerCase(Locale.ROOT)));
    }

    private static String label(MigrationCase.Place place) {
        return label(place.no(), place.key(), place.uraian());
    }

    static String label(String no, String key, String uraian) {
        String gist = uraian.length() > 60 ? uraian.substring(0, 59) + "…" : uraian;
        return (no == null || no.isBlank() ? key : no.replaceAll("\\.$", "")) + ". " + gist;
    }

    public String getSummary() {
        return preview.refused() == 0
                ? Face.say("sop.moveAllCan", getTotal())
                : Face.say("sop.moveSomeCannot", preview.refused(), getTotal());
    }

    /** Which leaf of how many; empty where there is one only. */
    public String getLeafText() {
        return leaves(preview) == 1 ? "" : Face.say("sop.moveLeaf", leaf, leaves(preview));
    }

    /** Address of the leaf before; null at the first. */
    public String getBefore() {
        return leaf == 1 ? null : at(leaf - 1);
    }

    /** Address of the next leaf; null at the last. */
    public String getAfter() {
        return leaf == leaves(preview) ? null : at(leaf + 1);
    }

    private String at(int other) {
        return address + "&hal=" + other + "#pindah";
    }
}
