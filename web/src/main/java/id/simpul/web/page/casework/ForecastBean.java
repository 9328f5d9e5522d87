package id.simpul.web.page.casework;

import id.simpul.casework.forecast.ForecastQuery;
import id.simpul.casework.forecast.ForecastView;
import id.simpul.sop.SopQuery;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** How long an SOP will probably take, in words. */
@Named("forecast")
@RequestScoped
public class ForecastBean {

    @Inject
    @Param(name = "kode")
    private String code;

    @Inject
    @Param(name = "versi")
    private String version;

    @Inject
    private ForecastQuery query;

    @Inject
    private SopQuery sops;

    private ForecastView view;
    private String name;

    /** A step of the table. @param usual what it takes once, in words. @param look class of the row */
    public record Row(String text, String source, String usual, String returns, int share, String look) {}

    public ForecastView getView() {
        if (view == null) {
            view = query.of(code, Tried.number(version, () -> sops.editions(code)));
        }
        return view;
    }

    public String getName() {
        if (name == null) {
            name = sops.version(code, getView().version()).name();
        }
        return name;
    }

    /** The answer in a sentence. */
    public String getAnswer() {
        return Face.say(
                "forecast.answer",
                Spent.say(getView().median()),
                Spent.say(getView().ninth()));
    }

    /** From what it was told. */
    public String getGround() {
        boolean learned = getView().steps().stream().anyMatch(s -> s.source() == ForecastView.Source.HISTORY);
        return learned
                ? Face.say("forecast.history", getView().cases(), getView().runs())
                : Face.say("forecast.noHistory");
    }

    /** The step that dominates; null where no time is known. */
    public String getLongest() {
        return getView().steps().stream()
                .filter(s -> s.key().equals(getView().longest()))
                .findFirst()
                .map(s -> Face.say("forecast.longest", text(s), s.share()))
                .orElse(null);
    }

    public String getRefused() {
        return getView().refused() == 0
                ? null
                : Face.say("forecast.refused", getView().refused());
    }

    public List<Row> getRows() {
        return getView().steps().stream().map(this::row).toList();
    }

    private Row row(ForecastView.OfStep step) {
        boolean known = step.source() != ForecastView.Source.NOTHING;
        return new Row(
                text(step),
                Face.say("forecast.source." + step.source().name().toLowerCase(Locale.ROOT), step.rounds()),
                known ? Spent.say(step.median()) : "–",
                step.returns() == 0 ? "–" : Face.say("forecast.percent", step.returns()),
                step.share(),
                step.key().equals(getView().longest()) ? "is-beda" : "");
    }

    private static String text(ForecastView.OfStep step) {
        return step.no() + " " + Gist.of(step.uraian(), 60);
    }
}
