package id.simpul.onboarding.settings;

import java.util.List;

/** How far an office's setup has come. */
public record SetupView(List<Item> items) {

    /**
     * Something to set up.
     *
     * @param key    of its words
     * @param done   whether the data say that it is done
     * @param needed whether cases cannot run without it; else it is advice
     * @param facts  what is missing, or how much there is, for the words
     * @param where  address of the page on which it is done
     */
    public record Item(String key, boolean done, boolean needed, List<String> facts, String where) {}

    /** How many are done. */
    public long done() {
        return items.stream().filter(Item::done).count();
    }

    /** Whether cases can run. */
    public boolean ready() {
        return items.stream().allMatch(i -> i.done() || !i.needed());
    }
}
