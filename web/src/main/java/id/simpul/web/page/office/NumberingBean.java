package id.simpul.web.page.office;

import id.simpul.core.Refusal;
import id.simpul.onboarding.settings.NumberPattern;
import id.simpul.onboarding.settings.SettingsService;
import id.simpul.onboarding.settings.SettingsView;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How an office numbers its letters, a register a line, with an example beside the form. */
@Named
@RequestScoped
public class NumberingBean {

    @Inject
    private SettingsService service;

    @Inject
    private When when;

    private SettingsView view;
    private String patterns;
    private Integer version;

    /** A register with a number as it would read today. */
    public record Example(String register, String number) {}

    public void save() {
        service.number(read(), version);
        Said.done("numbering.saved");
        view = null;
        patterns = null;
        version = null;
    }

    /** Nothing is kept; the examples beside the form are of what stands in it. */
    public void tryOut() {
        read();
    }

    private Map<String, String> read() {
        Map<String, String> read = new LinkedHashMap<>();
        for (String line : lines()) {
            String[] parts = line.split("\\s*:\\s*", 2);
            if (parts.length < 2 || parts[1].isBlank() || read.put(parts[0], parts[1]) != null) {
                throw Refusal.invalid("numbering.line", "/patterns", line);
            }
        }
        return read;
    }

    private List<String> lines() {
        return getPatterns() == null
                ? List.of()
                : getPatterns()
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList();
    }

    /** What can be read of the form; what cannot is complained of above. */
    public List<Example> getExamples() {
        return lines().stream()
                .map(line -> line.split("\\s*:\\s*", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Example(parts[0], new NumberPattern(parts[1]).example(when.today())))
                .toList();
    }

    private SettingsView view() {
        if (view == null) {
            view = service.view();
        }
        return view;
    }

    public String getPatterns() {
        return patterns == null
                ? view().file().numbering().entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .collect(Collectors.joining("\n"))
                : patterns;
    }

    public void setPatterns(String patterns) {
        this.patterns = patterns == null ? "" : patterns;
    }

    public Integer getVersion() {
        return version == null ? Integer.valueOf(view().version()) : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
