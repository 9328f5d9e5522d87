package id.simpul.web.page.calendar;

import id.simpul.calendar.Holiday;
import id.simpul.calendar.keeping.DeadlineView;
import id.simpul.web.face.Face;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Words of holidays and of days that do not count. */
@Named("holidays")
@ApplicationScoped
public class HolidayWordsBean {

    /** {@code Libur nasional}. */
    public String kind(Holiday.Kind kind) {
        return Face.say("calendar.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** {@code cuti bersama: Hari Raya Natal}. */
    public String reason(DeadlineView.Skipped day) {
        return Face.say("calendar.reason." + day.reason().name().toLowerCase(Locale.ROOT), day.name());
    }
}
