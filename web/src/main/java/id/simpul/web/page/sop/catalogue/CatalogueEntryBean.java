package id.simpul.web.page.sop.catalogue;

import id.simpul.core.Ids;
import id.simpul.sop.catalogue.CatalogueQuery;
import id.simpul.sop.catalogue.CatalogueView;
import id.simpul.sop.chart.ChartTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** One entry of the catalogue and its chart. */
@Named("catalogueEntry")
@RequestScoped
public class CatalogueEntryBean {

    @Inject
    @Param(name = "entri")
    private String id;

    @Inject
    private CatalogueQuery query;

    private CatalogueView view;
    private ChartTable chart;

    public CatalogueView getView() {
        if (view == null) {
            view = query.byId(id());
        }
        return view;
    }

    private UUID id() {
        return Ids.parse(id, "catalogue.missing");
    }

    public ChartTable getChart() {
        if (chart == null) {
            chart = ChartTable.of(query.sheet(id()), Map.of());
        }
        return chart;
    }
}
