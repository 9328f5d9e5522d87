package id.simpul.sop.chart;

import id.simpul.sop.SopDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what was drawn. A published version never changes, so its sheet is drawn once per node and format; the sheet used
 * least recently makes room for the next.
 */
@ApplicationScoped
public class DrawnCharts {

    private static final int KEPT = 200;

    private final Map<Key, Sheet> sheets = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Sheet> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(UUID version, Format format) {}

    /**
     * The sheet of a published version.
     *
     * @param version  id of the version; the caller has made sure that it may be seen
     * @param document what that version says
     * @param format   what to draw on
     * @return the sheet, drawn now or before
     */
    public Sheet sheet(UUID version, SopDocument document, Format format) {
        Key key = new Key(version, format);
        synchronized (sheets) {
            Sheet kept = sheets.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Sheet drawn = SopChart.draw(document, format);
        synchronized (sheets) {
            sheets.put(key, drawn);
        }
        return drawn;
    }
}
