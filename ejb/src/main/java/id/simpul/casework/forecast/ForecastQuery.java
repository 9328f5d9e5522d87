package id.simpul.casework.forecast;

import id.simpul.calendar.OfficeCalendar;
import id.simpul.calendar.Waktu;
import id.simpul.calendar.keeping.OfficeCalendars;
import id.simpul.core.Refusal;
import id.simpul.identity.Permission;
import id.simpul.sop.Documents;
import id.simpul.sop.Step;
import id.simpul.tenant.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.shiro.authz.annotation.RequiresPermissions;

/** How long cases of an SOP will take, from the office's own finished cases of all its versions. */
@Stateless
public class ForecastQuery {

    /** Enough to see what is rare, and recent enough to be true. */
    private static final int LATEST_CASES = 200;

    /** Longer than anybody leaves a step lying; what was forgotten for years teaches nothing. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final int DAYS_OF_A_WEEK = 5;
    private static final int DAYS_OF_A_MONTH = 21;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Documents documents;

    @Inject
    private OfficeCalendars calendars;

    /**
     * Forecasts a version, a draft too: its steps learn from the steps of other versions that have the same key.
     *
     * @throws Refusal missing when the office has no such SOP or version; conflict when it has no step yet, or one
     *     without a way out
     */
    @RequiresPermissions(Permission.Keys.SOP_EDIT)
    public ForecastView of(@NotNull String code, int version) {
        Documents.Version asked = documents.version(code, version);
        boolean walkable = !asked.document().steps().isEmpty()
                && asked.document().steps().stream()
                        .noneMatch(step -> step.outcomes().isEmpty());
        if (!walkable) {
            throw Refusal.conflict("forecast.noSteps");
        }
        OfficeCalendar office = calendars.current();
        Set<UUID> cases = new HashSet<>();
        Map<String, List<Round>> history = history(code, office, cases);
        UUID seed = asked.id();
        Forecast forecast = new Forecast(
                asked.document(),
                history,
                ForecastQuery::norm,
                new SplittableRandom(seed.getMostSignificantBits() ^ seed.getLeastSignificantBits()));
        return forecast.of(version, cases.size());
    }

    private Map<String, List<Round>> history(String code, OfficeCalendar office, Set<UUID> cases) {
        Map<String, List<Round>> rounds = new HashMap<>();
        rows(code).forEach(row -> {
            Instant from = row.get("opened", Instant.class);
            Instant until = row.get("closed", Instant.class);
            cases.add(row.get("case_id", UUID.class));
            if (Duration.between(from, until).compareTo(LONGEST) <= 0) {
                rounds.computeIfAbsent(row.get("step_key", String.class), key -> new ArrayList<>())
                        .add(new Round(office.workingTime(from, until).toMinutes(), row.get("outcome", String.class)));
            }
        });
        return rounds;
    }

    /** Each round of each step of the latest cases that ended; a joint step lasts until its last lane was through. */
    @SuppressWarnings("unchecked")
    private Stream<Tuple> rows(String code) {
        return em.createNativeQuery("""
                        select t.case_id as case_id, t.step_key as step_key,
                               min(coalesce(t.clock_from, t.opened_at)) as opened, max(t.closed_at) as closed,
                               (array_agg(t.outcome order by t.closed_at desc, t.seq desc)
                                    filter (where t.state = 'DONE'))[1] as outcome
                          from sec.tasks_of(:office, array(
                               select c.id from case_file c
                                where c.tenant_id = :office and c.sop_code = :code
                                  and c.state in ('FINISHED', 'REJECTED') and not c.from_paper
                                order by c.id desc limit :latest)) t
                         where t.closed_at is not null and not t.taken_back
                         group by t.case_id, t.step_key, t.iteration
                        having bool_or(t.state = 'DONE')""", Tuple.class)
                .setParameter("office", TenantContext.current())
                .setParameter("code", code)
                .setParameter("latest", LATEST_CASES)
                .getResultStream();
    }

    /** The time an SOP gives a step, in working minutes of usual days; empty where it gives none that has a length. */
    private static OptionalLong norm(Step step) {
        Waktu waktu = Waktu.read(step.waktu()).orElse(new Waktu.None());
        if (waktu instanceof Waktu.Marker marker && marker.effort() != null) {
            return OptionalLong.of(minutes(marker.effort()));
        }
        return waktu instanceof Waktu.Span span ? OptionalLong.of(minutes(span)) : OptionalLong.empty();
    }

    private static long minutes(Waktu.Span span) {
        long day = OfficeCalendar.MINUTES_OF_A_DAY;
        return span.amount()
                * switch (span.unit()) {
                    case MENIT -> 1;
                    case JAM -> 60;
                    case HARI -> day;
                    case MINGGU -> DAYS_OF_A_WEEK * day;
                    case BULAN -> DAYS_OF_A_MONTH * day;
                };
    }
}
