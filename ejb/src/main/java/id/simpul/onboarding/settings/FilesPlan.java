package id.simpul.onboarding.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.simpul.core.Problem;
import java.util.List;

/**
 * What bringing files would change, or did.
 *
 * @param version of the settings it was compared with
 * @param files   each file that was brought
 */
public record FilesPlan(int version, List<File> files) {

    public FilesPlan {
        files = List.copyOf(files);
    }

    /** Whether every file could be used; otherwise nothing is changed at all. */
    public boolean accepted() {
        return files.stream().noneMatch(File::refused);
    }

    /** Whether applying it would change anything. */
    public boolean changes() {
        return files.stream().anyMatch(f -> f.what() != What.SAME);
    }

    /** What becomes of a file. */
    public enum What {
        /** It says what the office has. */
        @JsonProperty("same")
        SAME,
        /** The settings change. */
        @JsonProperty("settings")
        SETTINGS,
        /** It becomes a draft of an SOP that the office has. */
        @JsonProperty("draft")
        DRAFT,
        /** It becomes the first draft of a new SOP. */
        @JsonProperty("new-sop")
        NEW_SOP,
        /** Another emblem is shown. */
        @JsonProperty("logo")
        LOGO,
        @JsonProperty("refused")
        REFUSED
    }

    /**
     * A file.
     *
     * @param sop      number of the draft that was made of it; null before, and for other files
     * @param problems errors that refuse it, or warnings beside it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record File(String name, What what, Integer sop, List<Change> changes, List<Problem> problems) {

        boolean refused() {
            return what == What.REFUSED;
        }
    }

    /** A value that differs. @param pointer where; rows that have a key are named by it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String pointer, String before, String after) {}
}
