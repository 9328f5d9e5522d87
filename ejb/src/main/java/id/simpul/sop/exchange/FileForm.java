package id.simpul.sop.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a version leaves the house. */
public enum FileForm {
    /** The sheet on F4, 330 x 215 mm, which is what offices print on. */
    PDF_F4("application/pdf", "F4.pdf"),
    /** The sheet on A4. */
    PDF_A4("application/pdf", "A4.pdf"),
    /** The chart as it is on the page. */
    SVG("image/svg+xml", "svg"),
    /** The tenant-configs format. */
    YAML("application/yaml", "yaml"),
    /** For modellers. */
    BPMN("application/bpmn+xml", "bpmn"),
    /** For offices that live in spreadsheets. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String type;
    private final String ending;

    FileForm(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** What the file's name ends with, without the dot. */
    public String ending() {
        return ending;
    }

    /** As addresses name it, such as {@code pdf-f4}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form that addresses name so; empty for a name of none. */
    public static Optional<FileForm> named(String key) {
        return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
    }
}
