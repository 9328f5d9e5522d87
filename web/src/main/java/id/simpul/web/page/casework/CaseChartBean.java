package id.simpul.web.page.casework;

import id.simpul.identity.CurrentUser;
import id.simpul.sop.SopQuery;
import id.simpul.sop.SopVersionView;
import id.simpul.sop.chart.ChartTable;
import id.simpul.sop.chart.DrawnCharts;
import id.simpul.sop.chart.Format;
import id.simpul.sop.chart.Progress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** The SOP's chart as the regulation draws it, with what of it the case has done and where it stands. */
@Named("caseChart")
@RequestScoped
public class CaseChartBean {

    @Inject
    @Param(name = "bagian")
    private String part;

    @Inject
    private CaseBean caseFile;

    @Inject
    private SopQuery sops;

    @Inject
    private DrawnCharts charts;

    @Inject
    private CurrentUser current;

    private ChartTable chart;

    /** For staff: an institution does not read the office's own steps. */
    public boolean isShown() {
        return "bagan".equals(part) && !current.get().external();
    }

    public ChartTable getChart() {
        if (chart == null) {
            SopVersionView version =
                    sops.version(caseFile.getFile().sop(), caseFile.getFile().version());
            chart = ChartTable.of(charts.sheet(version.id(), version.document(), Format.SCREEN), progress());
        }
        return chart;
    }

    private Map<String, Progress> progress() {
        Jalur jalur = caseFile.jalur();
        Map<String, Progress> progress = new HashMap<>();
        for (int row = 0; row < jalur.size(); row++) {
            if (jalur.current(row)) {
                progress.put(jalur.step(row).key(), Progress.CURRENT);
            } else if (jalur.done(row)) {
                progress.put(jalur.step(row).key(), Progress.DONE);
            }
        }
        return progress;
    }
}
