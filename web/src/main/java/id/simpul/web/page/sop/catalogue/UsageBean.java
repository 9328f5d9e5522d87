package id.simpul.web.page.sop.catalogue;

import id.simpul.core.Page;
import id.simpul.sop.catalogue.UsageQuery;
import id.simpul.sop.catalogue.UsageView;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.omnifaces.cdi.Param;

/** How far each office is from the national templates. */
@Named("templateUsage")
@RequestScoped
public class UsageBean {

    private static final int ROWS = 50;

    @Inject
    @Param(name = "q")
    private String q;

    @Inject
    @Param(name = "urut")
    private String order;

    @Inject
    @Param(name = "lanjut")
    private String cursor;

    @Inject
    private UsageQuery query;

    private Page<UsageView> page;

    /** A way to order the list. */
    public record Way(String label, String href, boolean selected) {}

    public List<UsageView> getRows() {
        return page().items();
    }

    public boolean isNone() {
        return page().items().isEmpty();
    }

    public boolean isSearching() {
        return q != null && !q.isBlank();
    }

    public List<Way> getWays() {
        return Arrays.stream(UsageView.Order.values())
                .map(way -> new Way(
                        Face.say("usage.order." + word(way)),
                        "/nasional/templat" + address(word(way)).replaceFirst("&$", ""),
                        way == order()))
                .toList();
    }

    private static String word(UsageView.Order way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private UsageView.Order order() {
        return Arrays.stream(UsageView.Order.values())
                .filter(way -> word(way).equals(order))
                .findFirst()
                .orElse(UsageView.Order.OFFICE);
    }

    /** The template's version an office's SOP stands on, in words. */
    public String base(UsageView row) {
        return row.template() == null ? Face.say("usage.none") : row.template() + "@" + row.base();
    }

    public String behind(UsageView row) {
        return Face.say("usage.behind", row.newest());
    }

    public String inherited(UsageView row) {
        return row.template() == null ? "–" : Face.say("usage.inherited", row.inherited(), row.steps());
    }

    public String getNext() {
        return page().next() == null ? null : address(word(order())) + "lanjut=" + page().next();
    }

    public String getFirst() {
        return cursor == null ? null : address(word(order()));
    }

    private String address(String way) {
        String search = q == null ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&";
        return "?" + search + "urut=" + way + "&";
    }

    private Page<UsageView> page() {
        if (page == null) {
            page = query.list(q, order(), cursor, ROWS);
        }
        return page;
    }

    public String getQ() {
        return q;
    }

    public String getOrder() {
        return word(order());
    }
}
