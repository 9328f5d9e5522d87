package id.simpul.web.page.casework;

import id.simpul.casework.CaseTime;
import id.simpul.casework.CaseTimeQuery;
import id.simpul.casework.OwnTime;
import id.simpul.casework.Party;
import id.simpul.identity.CurrentUser;
import id.simpul.web.face.Face;
import id.simpul.web.face.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Where a case's time went and how its deadlines were counted: all for the staff of its office, the sum for its institution. */
@Named("caseTime")
@RequestScoped
public class CaseTimeBean {

    @Inject
    private CaseBean caseFile;

    @Inject
    private CaseTimeQuery query;

    @Inject
    private CurrentUser current;

    @Inject
    private When when;

    private CaseTime time;
    private OwnTime own;

    /** Null for a reader from an institution. */
    public CaseTime getTime() {
        if (time == null && !current.get().external()) {
            time = query.of(caseFile.getFile());
        }
        return time;
    }

    /** What an institution reads of its own case; null for staff. */
    public OwnTime getOwn() {
        if (own == null && current.get().external()) {
            own = query.own(caseFile.getFile().id());
        }
        return own;
    }

    /** The rule of a deadline that an institution reads, and whose it is. */
    public String ownRule(OwnTime.Due due) {
        return Face.say(
                due.marker() == null ? "time.ownRule" : "time.ownRuleMarker",
                party(due.party()),
                String.valueOf(due.marker()),
                when.full(due.from()));
    }

    /** Working time in words. */
    public String spent(long minutes) {
        return Spent.say(minutes);
    }

    /** {@code 3. Memeriksa konsep}. */
    public String step(String key) {
        return getTime().steps().stream()
                .filter(one -> one.step().equals(key))
                .findFirst()
                .map(one -> one.no() + " " + Gist.of(one.uraian(), 60))
                .orElse(key);
    }

    /** {@code Hari ini H3; diterima Senin, 23 November 2026, jadi H1 Senin, 23 November 2026}; null without H-days. */
    public String getCounter() {
        CaseTime.Counter counter =
                current.get().external() ? getOwn().counter() : getTime().counter();
        return counter == null
                ? null
                : Face.say(
                        caseFile.getFile().endedAt() == null ? "time.counter" : "time.counterEnded",
                        String.valueOf(counter.today()),
                        when.full(counter.receivedAt()),
                        when.day(counter.first()));
    }

    /** The rule in words: from where it counts. */
    public String rule(CaseTime.Counted counted) {
        return counted.marker() == null
                ? Face.say("time.rule", counted.norm(), when.full(counted.from()))
                : Face.say("time.ruleMarker", String.valueOf(counted.marker()), when.full(counted.from()));
    }

    /** Where the same deadline is counted with days that are only supposed to be holidays. */
    public String tryAddress(CaseTime.Counted counted) {
        String waktu = counted.marker() == null ? counted.norm() : "H" + counted.marker();
        return "/kalender?mulai=" + counted.from().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES) + "&waktu="
                + URLEncoder.encode(waktu, StandardCharsets.UTF_8) + "#hitung";
    }

    /** Whose turn it is. */
    public String party(Party party) {
        return Face.say("time.party." + party.name().toLowerCase(Locale.ROOT));
    }

    /** A wait for the Ditjen: how long it lasted, against what norm, and how late. */
    public String waited(CaseTime.Wait wait) {
        String days = Face.say("task.days", wait.days());
        String text =
                wait.norm().isEmpty() ? Face.say("time.waited", days) : Face.say("time.waitedNorm", days, wait.norm());
        return wait.lateDays() == 0 ? text : text + ". " + Face.say("case.state.ditjenLate", wait.lateDays());
    }

    /** What is usual, to compare a wait with; null where nothing was answered yet. */
    public String getUsual() {
        CaseTime.Usual usual = getTime().usual();
        return usual == null
                ? null
                : Face.say("time.usual", Face.say("task.days", usual.days()), String.valueOf(usual.answers()));
    }

    /** Who has it now, each as {@code Kepala Bidang (Rahmawati), sejak Jum 20 Nov, 09.48}. */
    public List<String> getHolders() {
        return getTime().holders().stream()
                .map(h -> Face.say(
                        h.name() == null ? "time.holder" : "time.holderNamed",
                        h.party() == Party.DITJEN ? party(Party.DITJEN) : h.lane(),
                        when.dayHour(h.since()),
                        h.name() == null ? "" : h.name()))
                .toList();
    }

    /** The step that follows, and whose it is; null where the case ends. */
    public String getNext() {
        CaseTime.NextStep next = getTime().next();
        return next == null
                ? null
                : Face.say(
                        "time.next",
                        step(next.step()),
                        Face.enumerate(next.lanes().toArray(String[]::new)));
    }
}
