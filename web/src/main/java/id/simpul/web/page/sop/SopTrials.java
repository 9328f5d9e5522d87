package id.simpul.web.page.sop;

import id.simpul.casework.ClockRule;
import id.simpul.casework.Migrate;
import id.simpul.casework.MigrationQuery;
import id.simpul.casework.MigrationService;
import id.simpul.core.Refusal;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopVersionView;
import id.simpul.sop.Step;
import id.simpul.web.face.Face;
import id.simpul.web.face.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes dry runs of what the address asks for. The mapping lives there, so that a dry run can be sent to somebody. */
@RequestScoped
class SopTrials {

    private static final String STEP = "ke.";
    private static final String CLOCK = "jam.";

    @Inject
    private SopQuery query;

    @Inject
    private MigrationQuery migrations;

    @Inject
    private MigrationService service;

    @Inject
    private HttpServletRequest request;

    /**
     * What the address says shall happen.
     *
     * @param from number of the version that cases run on, as the address says it
     * @throws Refusal missing when that is no number of a version
     */
    Migrate wish(String from, SopVersionView to) {
        if (from == null || !from.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.missing("sop.missing");
        }
        Map<String, String> steps = new LinkedHashMap<>();
        Map<String, ClockRule> clocks = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(STEP) && !values[0].isEmpty()) {
                steps.put(name.substring(STEP.length()), values[0]);
            } else if (name.startsWith(CLOCK) && "ulang".equals(values[0])) {
                clocks.put(name.substring(CLOCK.length()), ClockRule.RESTART);
            }
        });
        return new Migrate(Integer.parseInt(from), to.number(), steps, clocks);
    }

    /** @param address of the page without the mapping, with at least one parameter */
    SopTrial of(String from, SopVersionView to, String address) {
        Migrate wish = wish(from, to);
        return new SopTrial(wish, service.preview(to.code(), wish), places(wish, to), leaf(), address + mapping());
    }

    private int leaf() {
        String leaf = request.getParameter("hal");
        return leaf != null && leaf.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(leaf) : 1;
    }

    private String mapping() {
        StringBuilder mapping = new StringBuilder();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(STEP) || name.startsWith(CLOCK)) {
                mapping.append('&').append(encoded(name)).append('=').append(encoded(values[0]));
            }
        });
        return mapping.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The steps where cases stand, each with its way over. */
    private List<SopTrial.Place> places(Migrate wish, SopVersionView to) {
        List<Step> old = query.version(to.code(), wish.from()).document().steps();
        Map<String, Long> standing = migrations.standing(to.code(), wish.from()).orElse(Map.of());
        return old.stream()
                .filter(step -> standing.containsKey(step.key()))
                .map(step -> place(
                        step, standing.get(step.key()), wish, to.document().steps()))
                .toList();
    }

    private static SopTrial.Place place(Step step, long cases, Migrate wish, List<Step> young) {
        boolean there = young.stream().anyMatch(s -> s.key().equals(step.key()));
        List<Option> targets = new ArrayList<>();
        if (!there) {
            targets.add(new Option("", Face.say("sop.moveNowhere")));
        }
        young.forEach(s -> targets.add(new Option(s.key(), SopTrial.label(s.no(), s.key(), s.uraian()))));
        String target = wish.steps().get(step.key());
        return new SopTrial.Place(
                Face.say("sop.moveAt", SopTrial.label(step.no(), step.key(), step.uraian()), cases),
                STEP + step.key(),
                targets,
                target != null ? target : there ? step.key() : "",
                CLOCK + step.key(),
                wish.clocks().containsKey(step.key()) ? "ulang" : "");
    }
}
