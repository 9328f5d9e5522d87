package id.simpul.web.face;

import id.simpul.identity.CurrentUser;
import id.simpul.identity.HeldPosition;
import id.simpul.identity.Permission;
import id.simpul.identity.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where each kind of person goes: staff of an office, the Ditjen, an institution. The first entry is their home. */
@Named
@RequestScoped
public class Menu {

    private static final List<Entry> STAFF = List.of(
            new Entry("/meja", "inbox", "menu.desk"),
            new Entry("/permohonan", "files", "menu.cases"),
            new Entry("/sop", "sitemap", "menu.sops"));

    private static final List<Entry> DITJEN = List.of(
            new Entry("/nasional/kotak-masuk", "inbox", "menu.inbox"),
            new Entry("/nasional/kewajiban", "calendar-due", "menu.owed"));

    private static final List<Entry> INSTITUTION =
            List.of(new Entry("/mitra", "files", "menu.ownCases"), new Entry("/mitra/ajukan", "send", "menu.apply"));

    @Inject
    private CurrentUser current;

    /**
     * An entry of the menu.
     *
     * @param address where it leads
     * @param word    key of its name
     */
    public record Entry(String address, String icon, String word) {}

    public List<Entry> getEntries() {
        SignedIn user = current.get();
        if (user.external()) {
            return INSTITUTION;
        }
        List<Entry> entries = new ArrayList<>(user.tenant().national() ? DITJEN : STAFF);
        if (!user.tenant().national()) {
            if (user.positions().stream().anyMatch(HeldPosition::signs)) {
                entries.add(1, new Entry("/pimpinan", "pencil", "menu.leader"));
            }
            entries.add(new Entry("/data-balikan", "calendar-due", "menu.obligations"));
            entries.add(new Entry("/kalender", "clock", "menu.days"));
        }
        if (user.may(Permission.Keys.OFFICE_OPEN)) {
            entries.add(new Entry("/nasional/kantor", "building", "menu.offices"));
            entries.add(new Entry("/nasional/templat", "sitemap", "menu.templates"));
        }
        if (user.may(Permission.Keys.OFFICE_CONFIGURE)) {
            entries.add(new Entry("/admin/mulai", "circle-check", "menu.setup"));
        }
        if (user.may(Permission.Keys.ACCOUNT_MANAGE)) {
            entries.add(new Entry("/admin/pengguna", "user-check", "menu.people"));
        }
        if (user.may(Permission.Keys.SOP_EDIT)) {
            entries.add(new Entry("/admin/sop", "pencil", "menu.design"));
        }
        if (user.may(Permission.Keys.HOLIDAY_EDIT)) {
            entries.add(new Entry("/nasional/kalender", "calendar-due", "menu.nationalCalendar"));
        }
        if (user.may(Permission.Keys.CALENDAR_EDIT) && !user.tenant().national()) {
            entries.add(new Entry("/admin/kalender", "calendar-due", "menu.calendar"));
        }
        if (user.may(Permission.Keys.POSITION_ASSIGN)) {
            entries.add(new Entry("/admin/jabatan", "user", "menu.posts"));
        }
        if (user.may(Permission.Keys.AUDIT_READ)) {
            entries.add(new Entry("/admin/audit", "history", "menu.audit"));
        }
        return List.copyOf(entries);
    }

    public String getHome() {
        return getEntries().get(0).address();
    }

    /** Where the search field looks: in cases, or in what the offices sent. */
    public String getSearchAddress() {
        SignedIn user = current.get();
        if (user.external()) {
            return "/mitra";
        }
        return user.tenant().national() ? "/nasional/kotak-masuk" : "/permohonan";
    }

    public String getSearchLabel() {
        return current.get().tenant().national() ? "menu.searchSubmissions" : "menu.searchCases";
    }

    /** The posts held today, or the institution acted for. */
    public String getPosts() {
        SignedIn user = current.get();
        if (user.external()) {
            return user.institution().name();
        }
        return user.positions().stream().map(PostWords::of).collect(Collectors.joining(", "));
    }
}
