package id.simpul.sop.print;

import id.simpul.sop.SopDocument;
import id.simpul.sop.chart.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps what was printed. A published version never changes, so it is printed once per node, paper and letterhead; the
 * print used least recently makes room for the next.
 */
@ApplicationScoped
public class PrintedSheets {

    /** About 60 kB each. */
    private static final int KEPT = 200;

    private final Map<Key, byte[]> prints = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Key(UUID version, Letterhead letterhead, Format paper) {}

    /**
     * The sheet of a published version.
     *
     * @param version    id of the version; the caller has made sure that it may be seen
     * @param sop        what that version says
     * @param letterhead of its office, as it is now
     * @param paper      what to print on
     * @return the bytes of a PDF, printed now or before
     */
    public byte[] pdf(UUID version, SopDocument sop, Letterhead letterhead, Format paper) {
        Key key = new Key(version, letterhead, paper);
        synchronized (prints) {
            byte[] kept = prints.get(key);
            if (kept != null) {
                return kept.clone();
            }
        }
        byte[] printed = PdfSheet.write(sop, letterhead, paper);
        synchronized (prints) {
            prints.put(key, printed);
        }
        return printed.clone();
    }
}
